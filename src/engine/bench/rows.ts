// The rows of the bench's table: models, and the ratio to the frozen engine that each should reach.
import type { Intervention, Model, Settings } from "../model.ts";
import { MS_US, SECOND_US } from "../testing/model.ts";
import { bareModel, sixComponentsModel } from "./models.ts";

export interface Row {
  readonly name: string;
  /** Times as many requests a second as the frozen engine. */
  readonly target: number;
  readonly model: Model;
}

const REQUESTS = 300_000;

export function benchRows(requests = REQUESTS): Row[] {
  const six = sixComponentsModel(100, requests);
  const bare = bareModel(100, requests);
  return [
    { name: "function only, 10/s", target: 2.4, model: bareModel(10, requests) },
    { name: "function only, 100/s", target: 2.4, model: bare },
    { name: "six components, 10/s", target: 1.9, model: sixComponentsModel(10, requests) },
    { name: "six components, 5 000/s", target: 1.9, model: sixComponentsModel(5000, requests) },
    {
      name: "six components, 10/s, a client that retries (general loop)",
      target: 2.4,
      model: withSettings(sixComponentsModel(10, requests), ({ client }) => ({
        client: { ...client, retries: 1, retryBaseUs: 100 * MS_US, retryCapUs: 20 * SECOND_US },
      })),
    },
    {
      name: "six components, 100/s, one intervention",
      target: 1.5,
      model: { ...six, interventions: [moreMemory(six)] },
    },
    {
      name: "six components, 100/s, a database with a capacity",
      target: 1.5,
      model: withSettings(six, ({ database }) => ({ database: { ...database, capacityPerS: 110, burst: 20 } })),
    },
    {
      name: "six components, 100/s, shared instances",
      target: 1.5,
      model: withSettings(six, ({ functions }) => ({
        functions: functions.map((each) => ({ ...each, requestsPerInstance: 10 })),
      })),
    },
    {
      name: "a queue, 100/s",
      target: 1.5,
      model: {
        ...withSettings(six, ({ queue }) => ({ queue: { ...queue, batchSize: 10, pollers: 5, pollersPerMin: 300 } })),
        trigger: "queue",
      },
    },
    {
      name: "function only, 100/s, lognormal handlers",
      target: 1.5,
      model: withSettings(bare, ({ functions }) => ({
        functions: functions.map((each) => ({
          ...each,
          waitUs: { kind: "lognormal", p50: SECOND_US, p99: 5 * SECOND_US },
        })),
      })),
    },
    {
      name: "function only, a day around 100/s",
      target: 1.5,
      model: {
        ...bare,
        streams: [{ functionIndex: null, process: { kind: "poisson", segments: [{ fromUs: 0, rate: day(bare) }] } }],
      },
    },
  ];
}

/** The whole run is one day. */
const day = ({ durationUs }: Model) =>
  ({ kind: "day", meanRatePerS: 100, peakToMean: 1.8, periodUs: durationUs }) as const;

const withSettings = (model: Model, change: (settings: Settings) => Partial<Settings>): Model => ({
  ...model,
  settings: { ...model.settings, ...change(model.settings) },
});

/** In the middle of the run. */
function moreMemory({ durationUs, settings }: Model): Intervention {
  const functions = settings.functions.map((each) => ({ ...each, memoryMb: 2 * each.memoryMb, generation: 1 }));
  return { kind: "settings", atUs: durationUs / 2, label: "more memory", settings: { ...settings, functions } };
}

/** A model as the frozen engine knows it: a server's hour had one price, and what it does not know it does not read. */
export function asFrozen(model: Model): Model {
  return {
    ...model,
    server: { ...model.server, usdPerHour: model.server.hour?.tiers[0].usdPerUnit } as Model["server"],
  };
}
