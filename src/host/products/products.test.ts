// Names of products, held to the prices that bills are made with: what is billed is what is named.
import { expect, it } from "vitest";
import { providers, sourcedFacts } from "#facts";
import { providerName, type Services } from "./index.ts";
import { productIn, productsInWords, productsOf, withProduct } from "./table.ts";

const services = (provider: string, change: Partial<Services> = {}): Services => ({
  provider,
  trigger: "http",
  database: { kind: "keyValue" },
  ...change,
});

it("follows provider, trigger and kind of database, and leaves the client alone", () => {
  expect(productIn("function", services("gcp"))).toBe("Cloud Run functions");
  expect(productIn("gateway", services("azure"))).toBe("API Management");
  expect(productIn("gateway", services("azure", { trigger: "queue" }))).toBe("Queue Storage");
  expect(productIn("database", services("aws"))).toBe("DynamoDB");
  expect(productIn("database", services("aws", { database: { kind: "relational" } }))).toBe("RDS");
  expect(productIn("client", services("aws"))).toBeNull();
  expect(productIn("function", services("moon"))).toBeNull();
  expect(providerName("moon")).toBe("moon");
  expect(withProduct("Checks tokens", "security", services("aws"))).toBe("Checks tokens · Cognito");
  expect(withProduct("Asks", "client", services("aws"))).toBe("Asks");
  expect(productsInWords(services("cloudflare"))).toMatch(/^At Cloudflare: .*, Workers, D1\.$/);
});

it("has one for each room that is entered", () => {
  for (const provider of providers) {
    expect(productsOf(services(provider)).split(", ")).toHaveLength(5);
    expect(productsOf(services(provider, { trigger: "upload" })).split(", ")).toHaveLength(3);
  }
});

/** The line of a bill that is charged by each service, under the name that the price list gives it. */
const CHARGED = [
  ["webServer", {}, "pageGb"],
  ["gateway", {}, "gatewayCallHttpApi"],
  ["security", {}, "activeUser"],
  ["gateway", { trigger: "upload" }, "objectPut"],
  ["gateway", { trigger: "schedule" }, "scheduledEvent"],
  ["database", {}, "databaseRead"],
  ["database", { database: { kind: "relational" } }, "relationalHour"],
] as const;
/** Named by what is done, not by whose it is. */
const UNNAMED = ["aws gatewayCallHttpApi", "cloudflare gatewayCallHttpApi"];

it("names what the price lists charge for", () => {
  const words = (text: string) => text.toLowerCase().replace(/database for /, "");
  for (const provider of providers) {
    const newest = sourcedFacts.prices.findLast((each) => each.provider === provider);
    for (const [room, change, item] of CHARGED) {
      const name = newest?.items[item]?.name;
      if (name === undefined || UNNAMED.includes(`${provider} ${item}`)) continue;
      expect(words(name), `${provider} ${item}`).toContain(words(productIn(room, services(provider, change)) ?? "-"));
    }
  }
});
