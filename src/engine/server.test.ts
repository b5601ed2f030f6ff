// The always-on alternative against hand-worked cases, queueing theory, and an event-by-event twin of the fast path.
import { describe, expect, it } from "vitest";
import type { Intervention, Model, ServerModel } from "./model.ts";
import { createServer, type Server } from "./server.ts";
import { createOffers, isFull } from "./servers/offers.ts";
import { modelOf, SECOND_US } from "./testing/model.ts";

type Arrival = readonly [atUs: number, serviceUs: number, extraUs?: number];

function serve(model: Model, arrivals: readonly Arrival[]) {
  const server = createServer(model);
  offer(server, arrivals);
  return server.finish();
}

function offer(server: Server, arrivals: readonly Arrival[]): void {
  const offers = createOffers();
  const take = () => {
    server.serve(offers);
    offers.count = 0;
  };
  for (const [atUs, serviceUs, extraUs = 0] of arrivals) {
    const at = offers.count++;
    offers.timeUs[at] = atUs;
    offers.serviceUs[at] = serviceUs;
    offers.arrivalUs[at] = atUs;
    offers.backUs[at] = extraUs;
    if (isFull(offers)) take();
  }
  take();
}

const withServer = (
  server: Partial<ServerModel>,
  interventions: readonly Intervention[] = [],
  durationS = 1,
  warmUpS = 0,
) => modelOf({ durationS, warmUpS, server, interventions });
const zoneOut = (atUs: number, untilUs: number): Intervention => ({
  kind: "outage",
  atUs,
  untilUs,
  label: "zone",
  target: "zone",
});

/** Small whole numbers from a fixed recurrence: enough variety, many ties. */
function mixedArrivals(count: number, seed: number, longestUs: number): Arrival[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  let atUs = 0;
  return Array.from({ length: count }, () => [(atUs += next(20)), next(longestUs), next(3)] as const);
}

describe("a fixed number of servers", () => {
  it("serves at once while a slot is free, then first come, first served", () => {
    const summary = serve(withServer({ count: 1, concurrencyEach: 2 }), [
      [0, 1000],
      [0, 3000],
      [500, 1000],
      [600, 1000],
    ]);
    // Waits: 0, 0, 500 (slot one at 1000), 1400 (slot one again at 2000).
    expect(summary.latencyMs.mean).toBe((1000 + 3000 + 1500 + 2400) / 4 / 1000);
    expect(summary.latencyMs.max).toBe(3);
    expect(summary.rejected).toBe(0);
  });

  it("finds a slot free at exactly the moment its request ends", () => {
    expect(
      serve(withServer({ queueLimit: 0 }), [
        [0, 1000],
        [1000, 1000],
        [1999, 1],
      ]).rejected,
    ).toBe(1);
  });

  it("rejects beyond the queue limit, and has room again once somebody has started", () => {
    const arrivals: Arrival[] = [
      [0, 100],
      [1, 100],
      [2, 100],
      [100, 100],
      [101, 100],
    ];
    expect(serve(withServer({ queueLimit: 1 }), arrivals).rejected).toBe(2);
  });

  it("adds the network and the page to latency, not to service", () => {
    const summary = serve(withServer({}), [
      [0, 1000, 70],
      [0, 1000, 30],
    ]);
    expect(summary.latencyMs.mean).toBe((1070 + 2030) / 2 / 1000);
  });

  it("counts latency and rejections of counted requests only, but all the work in the window", () => {
    const summary = serve(withServer({ queueLimit: 0 }, [], 2, 1), [
      [SECOND_US - 1000, 3000],
      [SECOND_US - 500, 10],
      [SECOND_US, 10],
      [SECOND_US + 5000, 2000],
      [2 * SECOND_US - 1000, 5000],
    ]);
    expect(summary.rejected).toBe(1);
    expect(summary.latencyMs.max).toBe(5);
    expect(summary.meanUtilisation).toBe((2000 + 2000 + 1000) / SECOND_US);
  });

  it("is paid for throughout the window", () => {
    const summary = serve(modelOf({ durationS: 5400, warmUpS: 1800, server: { count: 3 } }), []);
    expect(summary.paidUs).toBe(3 * 3600 * SECOND_US);
    expect(summary).toMatchObject({ rejected: 0, meanUtilisation: 0, latencyMs: { mean: 0 } });
  });

  it("loses what is in service, waits or arrives when its zone is out, and is idle after", () => {
    const summary = serve(withServer({}, [zoneOut(1000, 2000)]), [
      [0, 500],
      [400, 500],
      [850, 500],
      [900, 10],
      [1000, 1],
      [1999, 1],
      [2000, 1],
    ]);
    // Served: 0–500, 500–1000 (ends with the outage's first moment), and the one at 2000. In service from 1000 on: none.
    expect(summary.rejected).toBe(4);
    expect(summary.latencyMs.mean).toBe((500 + 600 + 1) / 3 / 1000);
    expect(summary.meanUtilisation).toBe(1001 / SECOND_US);
  });

  it("treats overlapping outages of the zone as one", () => {
    const arrivals: Arrival[] = [
      [1000, 1],
      [1500, 1],
      [1999, 1],
      [2500, 1],
      [3000, 1],
    ];
    expect(serve(withServer({}, [zoneOut(1000, 2000), zoneOut(1500, 3000)]), arrivals).rejected).toBe(4);
  });

  it("rejects all when there are no slots", () => {
    expect(
      serve(withServer({ count: 0 }), [
        [0, 1],
        [5, 1],
      ]).rejected,
    ).toBe(2);
  });
});

describe("autoscaled servers", () => {
  const autoscale = { min: 1, max: 10, targetUtilisation: 0.5, everyUs: 1000, startDelayUs: 300 };

  const loads = [1, 2, 3, 7, 40].flatMap((concurrencyEach) =>
    [0.3, 0.9, 1.1].map((load) => [concurrencyEach, load] as const),
  );
  it.each(loads)(
    "are the fixed ones when there is nothing to scale (2 × %i slots, load %f, outages included)",
    (concurrencyEach, load) => {
      const outages = [zoneOut(20_000, 24_000), zoneOut(50_000, 50_500)];
      const server = { count: 2, concurrencyEach, queueLimit: 5 };
      const arrivals = mixedArrivals(10_000, concurrencyEach, Math.round(2 * concurrencyEach * load * 19));
      const still = { min: 2, max: 2, targetUtilisation: 0.5, everyUs: 977, startDelayUs: 0 };
      expect(serve(withServer({ ...server, autoscale: still }, outages), arrivals)).toEqual(
        serve(withServer(server, outages), arrivals),
      );
    },
  );

  it("launch what utilisation asks for, and serve with it after the start delay", () => {
    // Busy throughout the first 1000 µs: 1 × 1 / 0.5 = 2 servers wanted, the second ready at 1300.
    const summary = serve(withServer({ autoscale }, [], 0.002), [
      [0, 5000],
      [900, 100],
      [1400, 100],
    ]);
    expect(summary.latencyMs.max).toBe(5);
    expect(summary.latencyMs.mean).toBeCloseTo((5000 + (1300 - 900 + 100) + 100) / 3 / 1000, 12);
  });

  it("are paid for from launch to the end of their last request", () => {
    const busyFirst: Arrival[] = [
      [0, 1000],
      [1000, 1],
      [1000, 2500],
    ];
    // At 1000 one more is launched; with both in service from 1300, the request at 1000 waits for neither (1000–1001) or takes
    // the first (1001–3501). Utilisation in 1000–2000 is 1000 / 1700, so 3 are wanted; 1000 / 2700 in 2000–3000, so 3 remain.
    const summary = serve(modelOf({ durationS: 0.003, server: { autoscale } }), busyFirst);
    expect(summary.paidUs).toBe(3000 + 2000 + 1000);
  });

  it("never leave their limits", () => {
    const flood: Arrival[] = Array.from({ length: 3000 }, (_, i) => [i, 1000]);
    const summary = serve(
      modelOf({ durationS: 0.02, server: { autoscale: { ...autoscale, max: 3, startDelayUs: 0 } } }),
      flood,
    );
    // One until 1000, two until 2000, three from then on, although utilisation stays at one until long after the window.
    expect(summary.paidUs).toBe(1000 + 2 * 1000 + 3 * 18_000);
    expect(summary.meanUtilisation).toBeCloseTo(1, 12);
  });

  it("removed take no more work but finish what they have", () => {
    // Three to begin with, each given one request; then idle enough for one. The longest request keeps its server paid for.
    const server = { count: 3, autoscale: { ...autoscale, targetUtilisation: 1 } };
    const summary = serve(modelOf({ durationS: 0.005, server }), [
      [0, 10],
      [0, 10],
      [0, 4000],
      [1500, 10],
      [1500, 10],
    ]);
    // At 1000: utilisation 1020 / 3000, two wanted: the third stops taking work and is paid until 4000. At 1500 two are free.
    // At 2000: utilisation 20 / 2000, one wanted.
    expect(summary.paidUs).toBe(5000 + 2000 + 4000);
    expect(summary.latencyMs.mean).toBeCloseTo((4000 + 4 * 10) / 5 / 1000, 12);
  });

  it("drain an overload after the last arrival", () => {
    const flood: Arrival[] = Array.from({ length: 500 }, () => [0, 100_000]);
    const summary = serve(withServer({ autoscale: { ...autoscale, max: 2, startDelayUs: 50_000 } }), flood);
    expect(summary.rejected).toBe(0);
    expect(summary.latencyMs.max).toBeGreaterThan(24_000);
  });
});

describe("the servers' load over time", () => {
  const run = (model: Model, arrivals: readonly Arrival[]) => {
    const server = createServer(model);
    offer(
      server,
      arrivals.map(([atUs, serviceUs]) => [atUs, serviceUs]),
    );
    const summary = server.finish();
    return { summary, series: server.series() };
  };
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const binUs = SECOND_US / 600;

  it.each([1, 7, 42])("is the work done, bin for bin within the places (Little's law), seed %i", (seed) => {
    const model = withServer({ count: 2, concurrencyEach: 3, queueLimit: 1e6 });
    const arrivals = mixedArrivals(4000, seed, 100);
    const { summary, series } = run(model, arrivals);
    // All of it ends well within the second: what is served and waited for is the sum of the requests' own times.
    const servedUs = arrivals.reduce((sum, [, serviceUs]) => sum + serviceUs, 0);
    expect(total(series.busy) * Math.ceil(binUs)).toBeCloseTo(servedUs, 3);
    const waitedUs = summary.latencyMs.mean * 1000 * arrivals.length - servedUs;
    expect(total(series.queued) * Math.ceil(binUs)).toBeCloseTo(waitedUs, 0);
    expect(Math.max(...series.busy)).toBeLessThanOrEqual(6 + 1e-9);
    expect(Math.min(...series.busy, ...series.queued)).toBeGreaterThanOrEqual(-1e-9);
    expect([...series.servers].every((servers) => servers === 2)).toBe(true);
  });

  it("ends with an outage, for those in service and those who wait", () => {
    const model = withServer({ count: 1, concurrencyEach: 1 }, [zoneOut(SECOND_US / 2, SECOND_US)]);
    const { series } = run(model, [
      [0, SECOND_US],
      [SECOND_US / 4, SECOND_US / 10],
    ]);
    expect(total(series.busy) * Math.ceil(binUs)).toBeCloseTo(SECOND_US / 2, 3);
    expect(total(series.queued) * Math.ceil(binUs)).toBeCloseTo(SECOND_US / 4, 3);
  });

  it("follows the number of servers where that follows utilisation", () => {
    const { summary, series } = run(
      withServer({
        count: 1,
        concurrencyEach: 1,
        autoscale: { min: 1, max: 4, targetUtilisation: 0.5, everyUs: SECOND_US / 10, startDelayUs: 1000 },
      }),
      mixedArrivals(20_000, 7, 60),
    );
    expect(Math.max(...series.servers)).toBeGreaterThan(1);
    expect((total(series.servers) * Math.ceil(binUs)) / summary.paidUs).toBeCloseTo(1, 2);
  });
});
