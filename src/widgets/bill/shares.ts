// What each line of a bill goes by, request by request: the columns of the record say how much of it a request has.
import type { BillLine, Model, RequestColumns, Run, Settings } from "#engine";

/** Pages opened, calls that were let through, answers that were sent, invocations, billed time at its price, database calls, requests. */
export const MEASURES = ["pages", "calls", "answers", "invocations", "work", "databaseCalls", "requests"] as const;
export type Measure = (typeof MEASURES)[number];

const MEASURE_OF: Readonly<Record<string, Measure | undefined>> = {
  pageRequest: "pages",
  pageGb: "pages",
  gatewayCall: "calls",
  dataOutGb: "answers",
  functionRequest: "invocations",
  logsIngestGb: "invocations",
  databaseRead: "databaseCalls",
  databaseWrite: "databaseCalls",
};

export function measureOf({ component, item }: BillLine): Measure {
  return MEASURE_OF[item] ?? (component === "function" ? "work" : "requests");
}

/** Reads the rows [from, to) and adds what each has to `into`, measure by measure: the place of a row is that of its arrival's bin. */
export type ReadRows = (from: number, to: number, into: (measure: number, row: number, amount: number) => void) => void;

const OK = 0;
const [PAGES, CALLS, ANSWERS, INVOCATIONS, WORK, DATABASE_CALLS, REQUESTS] = MEASURES.keys();

export function rowReader(run: Run, model: Model): ReadRows {
  const { requests } = run;
  const { page, invokedUs, outcome, instance, attempts, databaseAttempts, databaseUs } = requests;
  const work = workOf(run, model);
  return (from, to, add) => {
    for (let row = from; row < to; row++) {
      add(REQUESTS, row, 1);
      if (page[row] > 0) add(PAGES, row, 1);
      if (invokedUs[row] >= 0) add(CALLS, row, attempts[row]);
      if (outcome[row] === OK) add(ANSWERS, row, 1);
      if (instance[row] < 0) continue;
      add(INVOCATIONS, row, attempts[row]);
      add(WORK, row, work(row));
      if (databaseUs[row] >= 0) add(DATABASE_CALLS, row, databaseAttempts[row]);
    }
  };
}

/** Billed time at the price of the instance's memory and kind and of its vCPUs, as far as the bill has such lines. */
function workOf({ requests, instances, summary }: Run, model: Model): (row: number) => number {
  const { billedUs, instance } = requests;
  const priced = (item: string): number => summary.cost.lines.find((line) => line.item === item)?.unitPrice ?? 0;
  const prices = {
    x86_64: [priced("functionDuration.x86_64"), priced("provisionedDuration.x86_64")],
    arm64: [priced("functionDuration.arm64"), priced("provisionedDuration.arm64")],
  } as const;
  const vcpuPrice = priced("functionVcpuSecond");
  const isByMemory = Object.values(prices).some(([onDemand, provisioned]) => onDemand + provisioned > 0);
  const functionOf = functionsOf(requests, model);
  return (row) => {
    if (!isByMemory) return billedUs[row];
    const { memoryMb, vcpu, architecture } = functionOf(row);
    const perS = (memoryMb / 1024) * prices[architecture][instances.provisioned[instance[row]]] + vcpu * vcpuPrice;
    return billedUs[row] * perS;
  };
}

/** The settings of a row's function when it arrived: rows come in the order of their arrivals. */
function functionsOf({ arrivalUs, functionIndex, version }: RequestColumns, model: Model) {
  const changes = model.interventions.flatMap((each) => (each.kind === "settings" ? [each] : []));
  const settingsAt = (timeUs: number): Settings =>
    changes.findLast(({ atUs }) => atUs <= timeUs)?.settings ?? model.settings;
  return (row: number) => {
    const { functions, nextVersion } = changes.length === 0 ? model.settings : settingsAt(arrivalUs[row]);
    return (version[row] > 0 && nextVersion ? nextVersion : functions)[functionIndex[row]];
  };
}
