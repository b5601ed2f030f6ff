// The closed form against runs of the engine, load by load; against sums done by hand; and where its lines cross.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadFacts, priceList } from "#facts";
import { resolve } from "#scenario";
import { crossingsOf } from "./crossings.ts";
import { cheapestFleet, placesFor, placesOn, serviceS } from "./fleet.ts";
import { rangeOf, ratesBetween, shapeOf } from "./load.ts";
import { serversOf, tasks } from "./machines.ts";
import { coldExtraMs, coldShare, formOf, isHttp, MONTH_S, SIDES, type Form } from "./monthly.ts";
import { scenarioAt, stretchOf } from "./scenarios.ts";
import { BOUNDS, presets, PRESETS, SIZES, type Settings } from "./settings.ts";

const found = [true, false].map((freeTier) => priceList(loadFacts().aws.prices, "httpApi", freeTier));
function formFor(settings: Settings): Form {
  return formOf(settings, found[settings.freeTier ? 0 : 1]);
}

/**
 * The form counts a request as cold if nothing came within the keep-alive before it; in a run, one that overlaps others may be cold
 * as well. Where such requests are few or long, that is all the difference there is: so much of the sum at most.
 */
const OVERLAP = 0.015;
/** With the run's own share of cold starts in the place of the form's: what is left is that initialisation is drawn. */
const DRAWN = 0.002;

describe.each(PRESETS)("%s: a run finds what the form says", (name) => {
  const settings: Settings = { ...presets[name], freeTier: false };
  const form = formFor(settings);
  it.each(ratesBetween(rangeOf(settings), 6))("at %f requests a second", (ratePerS) => {
    const servers = form.servers(ratePerS);
    if (!servers) throw new Error("no servers");
    // What a run costs is in proportion to how many requests came, which is chance: the form is asked for as many.
    const stretch = stretchOf(settings, ratePerS) === "days" ? "days" : "even";
    const scenario = scenarioAt(settings, ratePerS, servers.fleet, stretch);
    const { summary } = simulate(resolve(scenario, null));
    const cameAt = summary.requests.total / (scenario.durationS - scenario.warmUpS);
    expect(Math.abs(cameAt / ratePerS - 1)).toBeLessThan(4 / Math.sqrt(summary.requests.total));

    const { function: invoked, gateway } = summary.cost.monthByComponent;
    const month = form.functions(cameAt);
    expect(Math.abs((invoked + gateway) / month.usd - 1)).toBeLessThan(OVERLAP);
    const more = summary.coldStarts.share - coldShare(settings, cameAt);
    const duration = month.lines.find(({ item }) => item === "functionDuration");
    const gbS = ((cameAt * MONTH_S * coldExtraMs(settings)) / 1000) * more * (settings.memoryMb / 1024);
    const usd = month.usd + gbS * ((duration?.usd ?? 0) / (duration?.quantity ?? 1));
    expect(Math.abs((invoked + gateway) / usd - 1)).toBeLessThan(DRAWN);

    const { server, loadBalancer } = summary.server.monthByComponent;
    const units = servers.lines.find(({ item }) => item === "loadBalancerUnitHour")?.usd ?? 0;
    expect(server + loadBalancer).toBeCloseTo(servers.usd + units * (cameAt / ratePerS - 1), 3);

    // The fleet is large enough for 99 of 100 to begin at once, and nobody is turned away.
    const { client, gateway: door } = scenario;
    const around = isHttp(settings) ? 2 * Number(client.networkMs) + Number(door.overheadMs) : Number(client.networkMs);
    expect(summary.server.rejected).toBe(0);
    expect(summary.server.latencyMs.p99).toBeLessThan(
      1000 * serviceS(settings, servers.fleet.machine) + around + (stretch === "days" ? 100 : 1),
    );
    expect(summary.requests.byOutcome.ok).toBe(summary.requests.total);
  });
});

it("a slower task changes nothing on the functions' side", () => {
  const settings = presets.quiet;
  const { containers, servers } = formFor(settings);
  const [task, server] = [containers(5)?.fleet, servers(5)?.fleet];
  expect(task?.machine.vcpu).toBeLessThan(1);
  const [beside, alone] = [task, server].map(
    (fleet) => simulate(resolve(scenarioAt(settings, 5, fleet ?? null, "even"), null)).summary,
  );
  expect(beside.cost.monthByComponent.gateway).toBeCloseTo(alone.cost.monthByComponent.gateway, 9);
  // The two runs are warmed up for other times.
  expect(beside.cost.monthByComponent.function / alone.cost.monthByComponent.function).toBeCloseTo(1, 2);
  expect(beside.latencyMs.p99).toBeCloseTo(alone.latencyMs.p99 ?? 0, 1);
  expect(beside.server.latencyMs.p99).toBeGreaterThan(alone.server.latencyMs.p99 ?? 0);
});

it("costs what is found by hand: a tenth of a second with 512 MB, ten times a second, all month", () => {
  const form = formFor({ ...presets.quiet, freeTier: true });
  // 26 280 000 requests, a million free: 25.28 × $0.20 = $5.056.
  // 26 280 000 × 0.1 s × 0.5 GB = 1 314 000 GB-s, 400 000 free: 914 000 × $0.0000133334 = $12.1867.
  // 26.28 million calls of the gateway at $1.00 a million.
  const { lines, usd } = form.functions(10);
  expect(lines.map((line) => line.usd)).toEqual([
    expect.closeTo(5.056, 9),
    expect.closeTo(914_000 * 0.0000133334, 9),
    expect.closeTo(26.28, 9),
  ]);
  expect(usd).toBeCloseTo(43.5227, 4);
  // Two m7g.large for 730 hours, 2 × 730 × $0.0816 = $119.136; a balancer for as long, 730 × $0.0225 = $16.425;
  // 10 connections a second are 0.4 of a unit, 730 × 0.4 × $0.008 = $2.336.
  const large = formFor({ ...presets.quiet, size: "m7g.large" }).servers(10);
  expect(large?.fleet.count).toBe(2);
  expect(large?.usd).toBeCloseTo(119.136 + 16.425 + 2.336, 9);
});

const settingsDrawn = fc.record({
  durationMs: fc.integer(BOUNDS.durationMs),
  memoryMb: fc.integer(BOUNDS.memoryMb),
  waitShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
  ratePerS: fc.constant(1),
  load: fc.constantFrom("even" as const, "nights" as const),
  size: fc.constantFrom(...SIZES),
  least: fc.constantFrom(1 as const, 2 as const),
  busyMost: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
  freeTier: fc.boolean(),
});

describe("whatever is compared", () => {
  it("more requests never cost less, on any side", () => {
    fc.assert(
      fc.property(settingsDrawn, fc.double({ min: 0, max: 1, noNaN: true }), (settings, share) => {
        const { from, to } = rangeOf(settings);
        const low = from * (to / from) ** share;
        const form = formFor(settings);
        for (const side of SIDES) {
          // Of a very short handler that is seldom called, more calls cost less: λ(D + X·e^(−λk)) falls where D < X/e².
          if (side === "functions" && settings.durationMs < coldExtraMs(settings) / Math.E ** 2) continue;
          const [less, more] = [form.usd(side, low), form.usd(side, low * 1.3)];
          // Containers change their size where a larger one is cheaper at the busiest hour; at night it may not be.
          if (side === "containers" && settings.load === "nights") continue;
          if (less !== null && more !== null) expect(more).toBeGreaterThanOrEqual(less * (1 - 1e-12));
          else expect(more).toBe(less);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("at a crossing both sides cost the same, or a server more is added just there", () => {
    fc.assert(
      fc.property(settingsDrawn, fc.constantFrom("servers" as const, "containers" as const), (settings, against) => {
        const form = formFor(settings);
        for (const { ratePerS, above } of crossingsOf(settings, form, against)) {
          const gap = (rate: number) => form.functions(rate).usd - (form.usd(against, rate) ?? 0);
          expect(gap(ratePerS) > 0).toBe(above !== "functions");
          expect(gap(ratePerS * (1 - 1e-9)) > 0).toBe(above === "functions");
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a fleet has room: its processors and its places are in use no more than was asked", () => {
    fc.assert(
      fc.property(settingsDrawn, fc.double({ min: 0.001, max: 100, noNaN: true }), (settings, ratePerS) => {
        for (const machines of [serversOf("cheapest"), tasks]) {
          const fleet = cheapestFleet(settings, machines, ratePerS);
          if (!fleet) continue;
          const { machine, count, places } = fleet;
          expect(count).toBeGreaterThanOrEqual(settings.least);
          expect(places).toBe(placesOn(settings, machine));
          expect(ratePerS * serviceS(settings, machine)).toBeLessThanOrEqual(
            count * places * settings.busyMost * (1 + 1e-9),
          );
          expect(places * settings.memoryMb).toBeLessThanOrEqual(machine.memoryGb * 1024);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each([0.1, 1, 4.5, 30])("has the fewest places with which one request in a hundred waits: %f in work", (offered) => {
  // Erlang's second formula, summed term by term: (A^c/c!)·c/(c − A) over that and all of A^k/k! for k below c.
  const waits = (places: number) => {
    let term = 1;
    let below = 0;
    for (let k = 0; k < places; k++) {
      below += term;
      term *= offered / (k + 1);
    }
    const last = (term * places) / (places - offered);
    return last / (below + last);
  };
  const places = placesFor(offered, 0.999);
  expect(waits(places)).toBeLessThanOrEqual(0.01);
  if (places - 1 > offered) expect(waits(places - 1)).toBeGreaterThan(0.01);
});

it("a day with nights has its mean, and comes to nearly nothing", () => {
  const shape = shapeOf("nights");
  expect(shape.reduce((sum, each) => sum + each, 0) / shape.length).toBeCloseTo(1, 12);
  expect(Math.min(...shape)).toBeGreaterThan(0);
  expect(Math.min(...shape)).toBeLessThan(0.12);
});
