// The settings an intervention may change, by path: `gateway.burst`, `security.badTokens.forged`, `functions.<name>.memoryMb`.
import type { FunctionSettings } from "../scenario.ts";
import { isRated, type Workload } from "../workload.ts";
import type { Field } from "./fields.ts";
import { keysOf } from "./objects.ts";
import {
  accountConcurrency,
  asyncFields,
  badTokenFields,
  clientFields,
  databaseFields,
  functionFields,
  gatewayFields,
  queueFields,
  securityFields,
  share,
  webServerFields,
} from "./sections.ts";
import { ratedFields } from "./workloads.ts";

type Table = Readonly<Record<string, Field<unknown>>>;
type PlainSection = "client" | "webServer" | "gateway" | "security" | "database" | "async" | "queue";

/** A setting found by its path. */
export type Setting = { readonly field: Field<unknown> } & (
  | { readonly section: PlainSection | "workload"; readonly key: string }
  | { readonly section: "badTokens"; readonly key: string }
  | { readonly section: "account" }
  /** Of one function, or with name null of all. */
  | { readonly section: "function"; readonly key: keyof FunctionSettings | "share"; readonly name: string | null }
);

/** What a run cannot change while it goes on is left out: the kind of a gateway or database, what is stored, and how it pauses. */
const plain: Readonly<Record<PlainSection, Table>> = {
  client: clientFields,
  webServer: without(webServerFields, "enabled"),
  gateway: without(gatewayFields, "kind"),
  security: without(securityFields, "badTokens"),
  database: without(databaseFields, "kind", "storageGb", "pauseAfterS", "wakeMs", "capacityUnits"),
  async: asyncFields,
  queue: queueFields,
};

/** What belongs to the function, whatever its version: limits and the choice of instances. */
const sharedByVersions: readonly string[] = ["payloadLimitKb", "maxConcurrency", "startsPerS", "startBurst", "reuse"];

function without(fields: object, ...keys: readonly string[]): Table {
  return Object.fromEntries(Object.entries(fields as Table).filter(([key]) => !keys.includes(key)));
}

/** The setting at this path, or null. Rates of the workload depend on its kind. */
export function findSetting(path: string, workload: Workload): Setting | null {
  if (path === "accountConcurrency") return { section: "account", field: accountConcurrency };
  const [section, ...rest] = path.split(".");
  const key = rest.at(-1) ?? "";
  if (section === "functions" && rest.length >= 2) {
    // A name may hold dots; the names of settings do not.
    const name = rest.slice(0, -1).join(".");
    const field = key === "share" ? share : tableEntry(functionFields, key);
    return field && { section: "function", key: key as keyof FunctionSettings | "share", name, field };
  }
  if (section === "security" && rest.length === 2 && rest[0] === "badTokens") {
    const field = tableEntry(badTokenFields, key);
    return field && { section: "badTokens", key, field };
  }
  if (rest.length !== 1) return null;
  if (section === "function") {
    const field = tableEntry(functionFields, key);
    return field && { section, key: key as keyof FunctionSettings, name: null, field };
  }
  if (section === "workload") {
    const field = isRated(workload) ? tableEntry(ratedFields[workload.kind], key) : null;
    return field && { section, key, field };
  }
  if (!Object.hasOwn(plain, section)) return null;
  const field = tableEntry(plain[section as PlainSection], key);
  return field && { section: section as PlainSection, key, field };
}

function tableEntry(table: object, key: string): Field<unknown> | null {
  return Object.hasOwn(table, key) ? (table as Table)[key] : null;
}

/** True for what a new version of a function brings with it. */
export function belongsToVersion(setting: Setting): boolean {
  return setting.section === "function" && setting.key !== "share" && !sharedByVersions.includes(setting.key);
}

/** In words, the paths near `path`: those of its section if it names one, else all sections. */
export function pathsNear(path: string, workload: Workload): string {
  const [section] = path.split(".");
  if (section === "function") return `function.* with ${keysOf(functionFields)}`;
  if (section === "functions") return `functions.<name>.* with share, ${keysOf(functionFields)}`;
  if (section === "workload") {
    return isRated(workload)
      ? `workload.* with ${keysOf(ratedFields[workload.kind])}`
      : `no path here: with kind "${workload.kind}" the times are given`;
  }
  if (section === "security")
    return `security.* with ${keysOf(plain.security)}, badTokens.${keysOf(badTokenFields).replaceAll(", ", ", badTokens.")}`;
  if (Object.hasOwn(plain, section)) return `${section}.* with ${keysOf(plain[section as PlainSection])}`;
  return `a path in ${keysOf(plain)}, function, functions.<name> or workload, or accountConcurrency`;
}
