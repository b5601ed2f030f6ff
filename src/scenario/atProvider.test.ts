// Another provider: defaults follow, choices stay, there and back again nothing is lost.
import { describe, expect, it } from "vitest";
import { editions, newestEdition, providers } from "#facts";
import { atProvider } from "./atProvider.ts";
import { parseScenario } from "./parse.ts";
import type { Scenario } from "./scenario.ts";

function read(input: object): Scenario {
  const parsed = parseScenario({ workload: { kind: "poisson", ratePerS: 1 }, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}
const others = providers.filter((each) => each !== "aws");

describe("a scenario at another provider", () => {
  it.each(others)("%s: with nothing chosen it is what a file that names the provider alone says", (provider) => {
    expect(atProvider(read({}), provider, newestEdition(provider))).toEqual(read({ provider }));
  });

  it.each(others)("%s: what was chosen stays, and there and back it is as it was", (provider) => {
    const chosen = read({
      title: "Mine",
      function: { cpuMs: 35, keepAliveS: 77, memoryMb: 1024 },
      database: { readShare: 0.5 },
      client: { retries: 3 },
    });
    const there = atProvider(chosen, provider, newestEdition(provider));
    expect(there).toMatchObject({
      provider,
      title: "Mine",
      function: { cpuMs: 35, keepAliveS: 77, memoryMb: 1024 },
      database: { readShare: 0.5 },
      client: { retries: 3 },
    });
    expect(parseScenario(there)).toMatchObject({ ok: true });
    expect(atProvider(there, "aws", newestEdition("aws"))).toEqual(chosen);
  });

  it("has no REST API elsewhere, and not its wait", () => {
    const { gateway } = atProvider(read({ gateway: { kind: "restApi" } }), "gcp", newestEdition("gcp"));
    expect(gateway).toEqual(read({ provider: "gcp" }).gateway);
  });

  it.each(editions("aws"))("as of %s it is what a file that names the edition says", (edition) => {
    expect(atProvider(read({}), "aws", edition)).toEqual(read({ billing: { edition } }));
  });
});
