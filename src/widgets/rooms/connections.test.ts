// What each instance has of the database agrees with the number of connections in use, and never exceeds what there are.
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { connectionsAt, holdingsOf } from "./connections.ts";

it("counts the same connections by instance as in all", async () => {
  const model = resolve(await loadPreset("connections-run-out"), null);
  const run = simulate(model);
  const at = holdingsOf(run);
  const most = model.settings.database.maxConnections ?? 0;
  let refusals = 0;
  for (let tUs = 0; tUs <= model.durationUs; tUs += model.durationUs / 31) {
    const holdings = at?.(tUs) ?? [];
    const open = holdings.filter((each) => each === "open").length;
    expect(open).toBe(connectionsAt(run, tUs));
    expect(open).toBeLessThanOrEqual(most);
    refusals += holdings.filter((each) => each === "refused").length;
  }
  expect(refusals).toBeGreaterThan(0);
});
