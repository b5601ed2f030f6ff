// The route table: every request of the run stands in one row, and a request takes a route only where method and path both fit.
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { endpointOf, routesOf } from "./routes.ts";

it("accounts for every request of the run", async () => {
  const scenario = await loadPreset("three-routes");
  const { summary } = simulate(resolve(scenario, null));
  const { routes, notFound } = routesOf(scenario, summary);
  expect(routes.map(({ endpoint, functionName }) => `${endpoint} ${functionName}`)).toEqual([
    "GET /orders listOrders",
    "POST /orders createOrder",
    "POST /votes vote",
  ]);
  expect(routes.reduce((sum, { requests }) => sum + requests, notFound)).toBe(summary.requests.total);
  // Three in a hundred of some 1 200 have no route: 36 on average, and hardly ever fewer than 15 or more than 60.
  expect(notFound).toBeGreaterThan(15);
  expect(notFound).toBeLessThan(60);
});

it.each([
  ["GET", "/orders", "GET /orders"],
  ["GET", " orders ", "GET /orders"],
  ["POST", "/votes?for=3#top", "POST /votes"],
  ["GET", "", "GET /"],
])("reads %s %j as %s", (method, path, endpoint) => {
  expect(endpointOf(method, path)).toBe(endpoint);
});
