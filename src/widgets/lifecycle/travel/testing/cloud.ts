// Small stand-ins for each provider's libraries and databases, so that the shown handlers can be run as they stand.
import { runInNewContext } from "node:vm";
import type { EventProvider } from "#facts";

/** What a handler has written, by its key. */
export type Table = Map<string, unknown>;

interface Registered {
  /** AWS, Azure, Google: the function to call. */
  handler?: (...given: readonly unknown[]) => unknown;
  /** Cloudflare: the Worker's handlers by name. */
  worker?: Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;
}

/** Runs a handler's file once, as a new instance would, and gives what it offers. */
export function startInstance(provider: EventProvider, code: string, table: Table): Registered {
  const offered: Registered = {};
  const modules =
    provider === "aws"
      ? awsModules(table)
      : provider === "azure"
        ? azureModules(table, offered)
        : gcpModules(table, offered);
  const script = code
    .replaceAll(
      /^import (.+) from "(.+)";$/gm,
      (_, what: string, from: string) => `const ${what} = modules["${from}"];`,
    )
    .replace("export const handler =", "offered.handler =")
    .replace("export default {", "offered.worker = {");
  runInNewContext(script, {
    modules: { ...modules, "node:crypto": { randomUUID: () => crypto.randomUUID() } },
    offered,
    process: { env: {} },
    console: { log: () => {} },
    fetch: () => Promise.resolve(new Response()),
    ...{ crypto, Buffer, Response, URL },
  });
  return offered;
}

function awsModules(table: Table): object {
  type Item = Readonly<Record<string, Readonly<Record<string, string>>>>;
  class PutItemCommand {
    readonly input: { Item: Item; ConditionExpression?: string };
    constructor(input: PutItemCommand["input"]) {
      this.input = input;
    }
  }
  class GetItemCommand {
    readonly input: { Key: Item };
    constructor(input: GetItemCommand["input"]) {
      this.input = input;
    }
  }
  class DynamoDBClient {
    send(command: PutItemCommand | GetItemCommand): Promise<unknown> {
      if (command instanceof GetItemCommand) return Promise.resolve({ Item: table.get(command.input.Key.id.S) });
      const { Item, ConditionExpression } = command.input;
      if (ConditionExpression === "attribute_not_exists(id)" && table.has(Item.id.S)) {
        return Promise.reject(Object.assign(new Error(), { name: "ConditionalCheckFailedException" }));
      }
      table.set(Item.id.S, Item);
      return Promise.resolve({});
    }
  }
  return { "@aws-sdk/client-dynamodb": { DynamoDBClient, PutItemCommand, GetItemCommand } };
}

function azureModules(table: Table, offered: Registered): object {
  const register = (_: string, options: { handler: NonNullable<Registered["handler"]> }) => {
    offered.handler = options.handler;
  };
  const container = {
    items: {
      create: (item: { id: string }) => {
        if (table.has(item.id)) return Promise.reject(Object.assign(new Error(), { code: 409 }));
        table.set(item.id, item);
        return Promise.resolve({});
      },
    },
    item: (id: string) => ({ read: () => Promise.resolve({ resource: table.get(id) }) }),
  };
  class CosmosClient {
    database() {
      return { container: () => container };
    }
  }
  return {
    "@azure/functions": { app: { http: register, storageBlob: register, timer: register, storageQueue: register } },
    "@azure/cosmos": { CosmosClient },
  };
}

function gcpModules(table: Table, offered: Registered): object {
  const register = (_: string, handler: NonNullable<Registered["handler"]>) => {
    offered.handler = handler;
  };
  const collection = {
    add: (item: unknown) => {
      const id = crypto.randomUUID();
      table.set(id, item);
      return Promise.resolve({ id });
    },
    doc: (id: string) => ({
      create: (item: unknown) => {
        if (table.has(id)) return Promise.reject(Object.assign(new Error(), { code: 6 }));
        table.set(id, item);
        return Promise.resolve({});
      },
      get: () => Promise.resolve({ exists: table.has(id), data: () => table.get(id) }),
    }),
  };
  class Firestore {
    collection() {
      return collection;
    }
  }
  return {
    "@google-cloud/functions-framework": { http: register, cloudEvent: register },
    "@google-cloud/firestore": { Firestore },
  };
}

/** A D1 database: rows by the first value bound, which is their key. */
export function d1(table: Table): object {
  return {
    prepare: (sql: string) => ({
      bind: (id: string, ...values: readonly unknown[]) => ({
        run: () => {
          if (table.has(id) && !sql.includes("ON CONFLICT (id) DO NOTHING")) return Promise.reject(new Error("UNIQUE"));
          if (!table.has(id)) table.set(id, values);
          return Promise.resolve({ success: true });
        },
        first: () => Promise.resolve(table.get(id) ?? null),
      }),
    }),
  };
}
