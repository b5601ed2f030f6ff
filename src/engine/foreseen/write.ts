// Concluded rows, written down in the record's columns.
import { makeRoomFor, type Recorder } from "../recorder.ts";
import { placeOf, ROW, type Rows } from "./rows.ts";

/** Writes rows [from, to), as far as the record limit goes. */
export function writeDown(recorder: Recorder, rows: Rows, from: number, to: number): void {
  const end = Math.min(to, recorder.limit);
  if (from >= end) return;
  makeRoomFor(recorder, end);
  writeTimes(recorder, rows, from, end);
  writeCodes(recorder, rows, from, end);
  recorder.columns.rows = end;
}

// Two loops over local names: the engine keeps every column's address in a register, or near one.
function writeTimes({ columns }: Recorder, rows: Rows, from: number, end: number): void {
  const { data } = rows;
  const { arrivalUs, pageEndUs, sentUs, gatewayUs, securityUs, invokedUs, initUs, handlerUs } = columns;
  const { databaseUs, handlerEndUs, answeredUs, endUs, billedUs, costUsd } = columns;
  for (let row = from; row < end; row++) {
    const place = placeOf(rows, row);
    arrivalUs[row] = data[place + ROW.arrivalUs];
    pageEndUs[row] = data[place + ROW.pageEndUs];
    sentUs[row] = data[place + ROW.sentUs];
    gatewayUs[row] = data[place + ROW.gatewayUs];
    securityUs[row] = data[place + ROW.securityUs];
    invokedUs[row] = data[place + ROW.invokedUs];
    initUs[row] = data[place + ROW.initUs];
    handlerUs[row] = data[place + ROW.handlerUs];
    databaseUs[row] = data[place + ROW.databaseUs];
    handlerEndUs[row] = data[place + ROW.handlerEndUs];
    answeredUs[row] = data[place + ROW.answeredUs];
    endUs[row] = data[place + ROW.endUs];
    billedUs[row] = data[place + ROW.billedUs];
    costUsd[row] = data[place + ROW.costUsd];
  }
}

function writeCodes({ columns }: Recorder, rows: Rows, from: number, end: number): void {
  const { data } = rows;
  const { functionIndex, instance, user, outcome, endedAt, cold, page, token, attempts, databaseAttempts } = columns;
  for (let row = from; row < end; row++) {
    const place = placeOf(rows, row);
    functionIndex[row] = data[place + ROW.functionIndex];
    instance[row] = data[place + ROW.instance];
    user[row] = data[place + ROW.user];
    outcome[row] = data[place + ROW.outcome];
    endedAt[row] = data[place + ROW.endedAt];
    cold[row] = data[place + ROW.cold];
    page[row] = data[place + ROW.page];
    token[row] = data[place + ROW.token];
    attempts[row] = 1;
    databaseAttempts[row] = data[place + ROW.databaseAttempts];
  }
}
