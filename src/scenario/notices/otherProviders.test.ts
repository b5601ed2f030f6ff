// The limits of providers other than AWS, and of AWS as it was: at one nothing is told of it, a step beyond it is told; and a scenario of
// defaults keeps them all.
import { describe, expect, it } from "vitest";
import { loadLimits, loadRunFacts, type Bound, type Limits, type Provider } from "#facts";
import { parseScenario } from "../parse.ts";
import { limitNotices } from "./limits.ts";
import { noticesOf } from "./notices.ts";

const providers: readonly Provider[] = ["azure", "gcp", "cloudflare"];
const TRIGGERS = ["http", "upload", "schedule", "queue"];

function toldOf(limits: Limits, input: Readonly<Record<string, unknown>>) {
  const parsed = parseScenario({ workload: { kind: "constant", ratePerS: 1 }, durationS: 60, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return limitNotices(parsed.scenario, null, limits);
}

/** A scenario in which the bound's setting has this value; the bounds of seconds are of a setting in milliseconds. */
function withSetting(provider: Provider, { setting, figure, where = {} }: Bound, value: number) {
  const [section, key] = setting.split(".");
  const trigger = where.trigger ?? (section === "queue" ? "queue" : "http");
  return { provider, trigger, [section]: { [key]: figure === "largestS" ? value * 1000 : value } };
}

const cases = (
  await Promise.all(
    providers.map(async (provider) => {
      const limits = await loadLimits(provider);
      return Object.entries(limits).flatMap(([name, limit]) =>
        (limit.bounds ?? []).map((bound) => ({ provider, name, limit, bound, limits })),
      );
    }),
  )
).flat();

it("there are some of each", () => {
  expect(new Set(cases.map(({ provider }) => provider))).toEqual(new Set(providers));
});

describe.each(cases)("$provider: $name", ({ provider, limit, bound, limits }) => {
  const about = (value: number) =>
    toldOf(limits, withSetting(provider, bound, value)).filter(({ message }) => message.includes(`, ${limit.asOf})`));
  const beyond = bound.at === "most" ? limit.value + 1 : limit.value - 1;

  it("is told one step beyond it, with its source, and not at it", () => {
    expect(about(limit.value)).toEqual([]);
    expect(about(beyond).map(({ pointer }) => pointer)).toEqual([`/${bound.setting.replace(".", "/")}`]);
    const [{ message }] = about(beyond);
    expect(message).toContain(limit.source.split(/ <|; /)[0]);
    expect(message).not.toMatch(/[{}]/);
  });
});

it.each(providers)("nothing of %s is told of a scenario of defaults, whatever the trigger", async (provider) => {
  const limits = await loadLimits(provider);
  for (const trigger of TRIGGERS) expect(toldOf(limits, { provider, trigger })).toEqual([]);
});

describe("AWS as it was in 2019", () => {
  const told = async (settings: Readonly<Record<string, unknown>>) => {
    const parsed = parseScenario({
      workload: { kind: "constant", ratePerS: 1 },
      durationS: 60,
      billing: { edition: "2019-12" },
      function: settings,
    });
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
    return noticesOf(parsed.scenario, null, await loadRunFacts("aws", "2019-12"), await loadLimits("aws"));
  };

  it("lets instances start as they did then, and tells beyond that with the source of that time", async () => {
    expect(await told({})).toEqual([]);
    expect(await told({ startBurst: 3000 })).toEqual([]);
    const [notice, ...others] = await told({ startBurst: 3001 });
    expect([notice.pointer, others]).toEqual(["/function/startBurst", []]);
    expect(notice.message).toContain("at most 3,000 instances of a function at once (AWS News Blog, ");
    expect(notice.message).toContain(", 2023-11)");
  });
});
