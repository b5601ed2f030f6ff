// The handlers do what is said of them: run as they are shown, on the events that are shown, delivered twice.
import { describe, expect, it } from "vitest";
import { eventProviders, loadEvents } from "#facts";
import { deliver } from "./testing/deliver.ts";
import { plainFacts, TRIGGERS } from "./testing/facts.ts";
import { travelAt } from "./travelAt.ts";

for (const provider of eventProviders) {
  describe(`handlers of ${provider}`, () => {
    for (const trigger of TRIGGERS) {
      /** Delivers one event twice; gives what stands in the table then. */
      async function afterTwoDeliveries(idempotent: boolean) {
        const shapes = await loadEvents(provider);
        const table = new Map<string, unknown>();
        const statuses: (number | null)[] = [];
        for (const delivery of [0, 1]) {
          const facts = plainFacts({ trigger, idempotent, delivery });
          const { text } = travelAt(shapes, "handlerCode", facts);
          const { json } = travelAt(shapes, "invocationEvent", facts);
          statuses.push(await deliver(provider, trigger, text, json, table));
        }
        const query = travelAt(shapes, "databaseQuery", plainFacts({ trigger, idempotent })).text;
        return { table, statuses, query };
      }

      it(`${trigger}: a handler that is not idempotent leaves two records`, async () => {
        const { table, statuses } = await afterTwoDeliveries(false);
        expect(table.size).toBe(2);
        if (trigger === "http") expect(statuses).toEqual([201, 201]);
      });

      it(`${trigger}: an idempotent one leaves one, under the key that its query shows, and answers the same`, async () => {
        const { table, statuses, query } = await afterTwoDeliveries(true);
        expect(table.size).toBe(1);
        expect(query).toContain([...table.keys()][0]);
        expect(statuses[1]).toBe(statuses[0]);
      });
    }

    it("http: a read finds what is there, and says so where nothing is", async () => {
      const shapes = await loadEvents(provider);
      const database = { kind: "keyValue", operation: "read", failure: null, units: 1, calls: 1 } as const;
      const facts = plainFacts({ route: "GET /orders", database });
      const { text } = travelAt(shapes, "handlerCode", facts);
      const { json } = travelAt(shapes, "invocationEvent", facts);
      const query = travelAt(shapes, "databaseQuery", facts).text;
      const table = new Map<string, unknown>();
      expect(await deliver(provider, "http", text, json, table)).toBe(404);
      const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(query)?.[0] ?? "";
      table.set(id, { id: { S: id }, item: { S: "tea" }, quantity: { N: "1" } });
      expect(await deliver(provider, "http", text, json, table)).toBe(200);
    });
  });
}
