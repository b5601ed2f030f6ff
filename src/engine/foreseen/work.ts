// Second pass: how long each handler will run, once it runs, and what its database calls will take. Nothing that happens meanwhile
// changes it, but for the first run on an instance.
import { ownDurationUs } from "../components/alwaysOn.ts";
import { backoffBound } from "../components/client.ts";
import { ATTEMPTS_PER_CALL } from "../components/database.ts";
import { drawChance, drawUniform, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { OUTCOME } from "../recorder.ts";
import { streamOf, type Foreseen } from "./state.ts";
import { placeOf, ROW } from "./rows.ts";

/** Foresees the handlers of rows [from, to). */
export function foreseeWork(run: Foreseen, from: number, to: number): void {
  for (let row = from; row < to; row++) foreseeHandler(run, placeOf(run.rows, row), 0);
}

/** Foresees one handler, with extra CPU work for the first run on an instance. */
export function foreseeHandler(run: Foreseen, place: number, extraCpuUs: number): void {
  const { sim } = run;
  const { data } = run.rows;
  const { setup, keys } = sim;
  const functionIndex = data[place + ROW.functionIndex];
  const number = data[place + ROW.number];
  const of = setup.functions[functionIndex];
  const stream = streamOf(run, functionIndex);
  const own = ownDurationUs(sim, stream, number);
  const cpuUs = own >= 0 ? 0 : draw(of.cpu, keys, FOR.cpu, stream, number, 0);
  const waitUs = own >= 0 ? own : draw(of.wait, keys, FOR.wait, stream, number, 0);
  const errs = of.model.errorShare > 0 && drawChance(keys, FOR.error, stream, number, 0, of.model.errorShare);
  const runUs = Math.round((cpuUs + extraCpuUs) / of.model.cpuSpeed + waitUs);
  data[place + ROW.runUs] = runUs;
  data[place + ROW.serverUs] = cpuUs + waitUs;
  data[place + ROW.fails] = errs ? OUTCOME.functionError : OUTCOME.ok;
  data[place + ROW.databaseTookUs] = 0;
  data[place + ROW.databaseAttempts] = 0;
  data[place + ROW.reads] = 0;
  if (setup.settings.database.enabled) foreseeCalls(run, place, stream, number, of.model.timeoutUs - runUs);
  data[place + ROW.serverUs] = Math.round(data[place + ROW.serverUs]);
}

/** All calls of a handler to a key-value database without a capacity limit; `leftUs` until the handler times out. */
function foreseeCalls(run: Foreseen, place: number, stream: number, number: number, leftUs: number): void {
  const { data } = run.rows;
  const { setup, keys } = run.sim;
  const { database } = setup.settings;
  let tookUs = 0;
  let goesOn = leftUs > 0;
  for (let call = 0; call < database.callsPerRequest; call++) {
    const first = draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, call * ATTEMPTS_PER_CALL);
    data[place + ROW.serverUs] += first;
    if (!goesOn) continue;
    const reads = drawChance(keys, FOR.databaseRead, stream, number, call, database.readShare);
    for (let attempt = 0; goesOn; attempt++) {
      const key = call * ATTEMPTS_PER_CALL + attempt;
      data[place + ROW.databaseAttempts]++;
      if (reads) data[place + ROW.reads]++;
      tookUs += Math.round(
        attempt === 0 ? first : draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, key),
      );
      const fails = drawChance(keys, FOR.databaseError, stream, number, key, database.errorShare);
      if (fails && attempt + 1 < database.maxAttempts) {
        const bound = backoffBound(database.retryBaseUs, attempt + 1, Infinity);
        tookUs += Math.round(bound * drawUniform(keys, FOR.databaseBackoff, stream, number, key));
      } else if (fails) {
        data[place + ROW.fails] = OUTCOME.databaseError;
        goesOn = false;
      }
      if (tookUs >= leftUs) goesOn = false;
      if (!fails) break;
    }
  }
  data[place + ROW.databaseTookUs] = tookUs;
}
