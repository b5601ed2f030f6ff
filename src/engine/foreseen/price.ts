// What each concluded request is charged for. The items and their order are those of components/.
import { ITEM } from "../charges.ts";
import { KB_PER_GB } from "../components/client.ts";
import { OUTCOME } from "../recorder.ts";
import { placeOf, ROW } from "./rows.ts";
import type { Foreseen } from "./state.ts";

const US_PER_S = 1_000_000;

/** Charges rows [from, to), and the window for those that count. */
export function price(run: Foreseen, from: number, to: number): void {
  const { rows } = run;
  for (let row = from; row < to; row++) run.rows.data[placeOf(rows, row) + ROW.costUsd] = 0;
  priceWay(run, from, to);
  priceRuns(run, from, to);
}

/** Pages, gateway calls, and data out. */
function priceWay(run: Foreseen, from: number, to: number): void {
  const { rows, sim } = run;
  const { data } = rows;
  const { gateway, client, webServer } = sim.setup.settings;
  const { gatewayStepKb } = sim.model.prices;
  const pageGb = webServer.pageKb / KB_PER_GB;
  const responseGb = client.responseKb / KB_PER_GB;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    if (data[place + ROW.page] > 0) {
      charge(run, place, ITEM.pageRequest, 1);
      charge(run, place, ITEM.pageGb, pageGb);
    }
    if (gateway.enabled && data[place + ROW.invokedUs] >= 0)
      charge(run, place, ITEM.gatewayCall, Math.max(1, Math.ceil(data[place + ROW.payloadKb] / gatewayStepKb)));
    if (data[place + ROW.outcome] === OUTCOME.ok) charge(run, place, ITEM.dataOutGb, responseGb);
  }
}

/** Invocations, their duration, and database units. */
function priceRuns(run: Foreseen, from: number, to: number): void {
  const { rows, sim } = run;
  const { data } = rows;
  const { setup, instances } = sim;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    if (data[place + ROW.instance] < 0) continue;
    const of = setup.functions[data[place + ROW.functionIndex]];
    const arm = of.model.architecture === "arm64";
    const provisioned = instances.log.provisioned[data[place + ROW.instance]] === 1;
    const attempts = data[place + ROW.databaseAttempts];
    const reads = data[place + ROW.reads];
    charge(run, place, ITEM.functionRequest, 1);
    charge(
      run,
      place,
      provisioned ? (arm ? ITEM.provisionedArm : ITEM.provisionedX86) : arm ? ITEM.durationArm : ITEM.durationX86,
      (data[place + ROW.billedUs] / US_PER_S) * of.memoryGb,
    );
    if (reads > 0) charge(run, place, ITEM.databaseRead, reads * setup.readUnits);
    if (attempts > reads) charge(run, place, ITEM.databaseWrite, (attempts - reads) * setup.writeUnits);
  }
}

function charge(run: Foreseen, place: number, item: number, quantity: number): void {
  const { data } = run.rows;
  const { used, usdPerUnit } = run.sim.items;
  if (data[place + ROW.arrivalUs] >= run.sim.model.warmUpUs) used[item] += quantity;
  data[place + ROW.costUsd] += quantity * usdPerUnit[item];
}
