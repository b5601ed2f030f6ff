// All four providers run: the same arrivals, each its own defaults, its own way of billing, and what it does not publish said.
import { describe, expect, test } from "vitest";
import { simulate } from "#engine";
import { editions, loadLimits, loadPrices, newestEdition, providers, type Provider } from "#facts";
import { completeScenario } from "./complete.ts";
import { loadInputs } from "./inputs.ts";
import { noticesOf } from "./notices/notices.ts";
import { resolve } from "./resolve/resolve.ts";
import { parsedScenario } from "./testing/written.ts";

const shop = { workload: { kind: "poisson", ratePerS: 2 }, durationS: 600 };

async function played(keys: Readonly<Record<string, unknown>>) {
  const scenario = parsedScenario({ ...shop, ...keys });
  const { trace, facts } = await loadInputs(scenario);
  const limits = await loadLimits(facts.provider);
  const model = resolve(scenario, trace, facts);
  const notices = noticesOf(scenario, trace, facts, limits);
  return { scenario, facts, limits, model, notices, run: simulate(model) };
}
const billOf = async (keys: Readonly<Record<string, unknown>>) => (await played(keys)).run.summary.cost;
const items = (lines: readonly { readonly item: string }[]) => lines.map(({ item }) => item);

describe("the same scenario at four providers", () => {
  test("has the same arrivals, each with its payload", async () => {
    const runs = await Promise.all(providers.map(async (provider) => (await played({ provider })).run));
    const [first, ...others] = runs;
    expect(first.total).toBeGreaterThan(1000);
    for (const other of others) {
      expect(other.total).toBe(first.total);
      expect(other.requests.arrivalUs).toEqual(first.requests.arrivalUs);
      expect(other.requests.pageEndUs.map((us) => Math.sign(us))).toEqual(
        first.requests.pageEndUs.map((us) => Math.sign(us)),
      );
    }
  });

  test.each(providers)("%s: reads again as it was printed, and runs the same", async (provider) => {
    const { scenario, facts, model } = await played({ provider, database: { kind: "relational" } });
    const complete = completeScenario(scenario, null, facts);
    const again = parsedScenario(JSON.parse(JSON.stringify(complete)) as Record<string, unknown>);
    expect(resolve(again, null, facts)).toEqual(model);
  });

  test.each(providers)("%s: is billed at its newest edition, with what is missing named", async (provider) => {
    const { scenario, facts, run } = await played({ provider });
    expect(scenario.billing.edition).toBe(newestEdition(provider));
    const { cost } = run.summary;
    expect(cost.total).toBeGreaterThan(0);
    const unpriced = new Set(items(cost.unpriced));
    for (const item of items(cost.lines)) expect(unpriced.has(item)).toBe(false);
    // Every item that this scenario uses is in the bill, or in what is missing.
    const used = [...items(cost.lines), ...unpriced];
    const time = facts.prices.billedTime?.value === "cpu" ? "functionCpuMs" : "functionDuration.x86_64";
    for (const item of [time, "functionRequest", "gatewayCall", "dataOutGb", "activeUser", "databaseRead"])
      expect(used).toContain(item);
  });
});

describe("billing", () => {
  test("on Azure has a minimum of a second, and no initialisation", async () => {
    const { run } = await played({ provider: "azure", function: { requestsPerInstance: 1, cpuMs: 0, waitMs: 50 } });
    expect(new Set(run.requests.billedUs)).toEqual(new Set([1_000_000]));
  });

  test("on Google Cloud has vCPU-seconds and GB-seconds of the same time, in steps of 100 ms", async () => {
    const { run } = await played({ provider: "gcp", function: { memoryMb: 512 } });
    const quantity = (item: string) => run.summary.cost.lines.find((each) => each.item === item)?.quantity ?? NaN;
    expect(quantity("functionVcpuSecond") / 0.333).toBeCloseTo(quantity("functionDuration.x86_64") / 0.5, 6);
    expect(run.requests.billedUs.every((us) => us % 100_000 === 0)).toBe(true);
  });

  test("on Cloudflare has processor time, and five dollars a month beside", async () => {
    const { run } = await played({ provider: "cloudflare", function: { cpuMs: 7, waitMs: 200 } });
    const { cost } = run.summary;
    const cpu = cost.lines.find(({ item }) => item === "functionCpuMs");
    expect(cpu?.quantity).toBe(7 * run.total);
    expect(items(cost.lines)).not.toContain("functionDuration.x86_64");
    expect(cost.lines.at(-1)).toMatchObject({ item: "accountMinimum", month: { amount: 5 } });
  });

  test("of a relational database is by the hour, or by the capacity unit where it pauses", async () => {
    const hourly = await billOf({ database: { kind: "relational" } });
    expect(items(hourly.lines)).toContain("relationalHour");
    expect(hourly.unpriced).toEqual([]);
    const pausing = await billOf({ database: { kind: "relational", pauseAfterS: 300 } });
    expect(items(pausing.lines)).toContain("relationalCapacityHour");
    const azure = await billOf({ provider: "azure", database: { kind: "relational", pauseAfterS: 300 } });
    expect(azure.unpriced).toContainEqual({ component: "database", item: "relationalDatabase" });
  });

  test("of a server without a price is named", async () => {
    const { run } = await played({ provider: "cloudflare" });
    expect(run.summary.server.unpriced).toContainEqual({ component: "server", item: "serverHour" });
  });
});

describe("as of an edition", () => {
  test("of 2019, time is billed in steps of 100 ms and initialisation is free, instances start as they did", async () => {
    const { run, model, facts } = await played({ billing: { edition: "2019-12" } });
    expect(run.requests.billedUs.every((us) => us % 100_000 === 0)).toBe(true);
    const cold = run.requests.cold.indexOf(1);
    const ranUs = run.requests.handlerEndUs[cold] - run.requests.handlerUs[cold];
    expect(run.requests.billedUs[cold]).toBe(Math.ceil(ranUs / 100_000) * 100_000);
    expect(model.settings.functions[0]).toMatchObject({
      startBurst: facts.prices.limits?.functionStartBurst?.value,
      startsPerS: facts.prices.limits?.functionStartsPerS?.value,
    });
    expect(items(run.summary.cost.unpriced)).toContain("pageRequest");
  });

  test("that says nothing else, instances start as they do now", async () => {
    for (const edition of editions("aws")) {
      const { limits } = await loadPrices("aws", edition);
      const { startBurst } = parsedScenario({ billing: { edition } }).function;
      expect(startBurst).toBe(limits?.functionStartBurst?.value ?? 1000);
    }
  });
});

describe("defaults", () => {
  test.each(["azure", "gcp", "cloudflare"] as const)("of %s are what is published of it", async (provider) => {
    const limits = await loadLimits(provider);
    const { function: settings, gateway } = parsedScenario({ provider, function: { memoryMb: 2048 } });
    const own = parsedScenario({ provider }).function;
    const held = {
      memoryDefaultMb: own.memoryMb,
      requestsPerInstance: settings.requestsPerInstance,
      functionPayloadKb: settings.payloadLimitKb,
      gatewayPayloadKb: gateway.payloadLimitKb,
      gatewayRatePerS: gateway.ratePerS,
      responseTimeoutS: gateway.timeoutS,
      keepAliveS: settings.keepAliveS,
    };
    const published = Object.keys(held).flatMap((name) => {
      const limit = limits[name as keyof typeof held];
      return limit === undefined ? [] : [[name, limit.value]];
    });
    expect(published.length).toBeGreaterThan(1);
    expect(held).toMatchObject(Object.fromEntries(published) as object);
  });

  test("of concurrency follow the instance's size", () => {
    const at = (provider: Provider, memoryMb: number) =>
      parsedScenario({ provider, function: { memoryMb } }).function.requestsPerInstance;
    expect([512, 2048, 4096].map((memoryMb) => at("azure", memoryMb))).toEqual([4, 16, 32]);
    expect([512, 1024, 2048, 4096].map((memoryMb) => at("gcp", memoryMb))).toEqual([1, 1, 80, 80]);
    expect(at("aws", 4096)).toBe(1);
  });

  test("give way to what is written", () => {
    const { function: settings } = parsedScenario({ provider: "azure", function: { requestsPerInstance: 3 } });
    expect(settings.requestsPerInstance).toBe(3);
  });
});

describe("what is not known", () => {
  test("of AWS is nothing that its runs rest on", async () => {
    expect((await played({})).notices).toEqual([]);
  });

  test.each(["azure", "gcp"] as const)(
    "of %s: initialisation by itself, for which whole cold starts stand",
    async (provider) => {
      const { notices, model } = await played({ provider });
      expect(notices.find(({ pointer }) => pointer === "/function/initMs")?.message).toMatch(/Shilkov.*2021/);
      const { initUs, firstRunCpuUs } = model.settings.functions[0];
      expect(initUs).toMatchObject({ kind: "quantiles" });
      expect(firstRunCpuUs).toEqual({ kind: "constant", value: 0 });
    },
  );

  test("of Cloudflare: cold starts and keep-alive", async () => {
    const { notices } = await played({ provider: "cloudflare" });
    const pointers = notices.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/function/initMs", "/function/keepAliveS"]));
  });

  test("of a runtime whose language was not measured there: another's stands in, and it is said", async () => {
    const { notices } = await played({ provider: "gcp", function: { runtime: "java21" } });
    expect(notices.find(({ pointer }) => pointer === "/function/initMs")?.message).toMatch(/stands in for java21/);
  });

  test("is not told of what the scenario gives itself", async () => {
    const { notices } = await played({ provider: "gcp", function: { initMs: 100, keepAliveS: 60, startsPerS: 5 } });
    expect(notices.filter(({ pointer }) => pointer.startsWith("/function/"))).toEqual([]);
  });
});
