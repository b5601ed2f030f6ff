// The names in the widgets' registry, read from its text: the registry itself leads to all of the app's code. The content check holds both
// against each other.
import { readFileSync } from "node:fs";

/** @returns {string[]} */
export function widgetNames() {
  const text = readFileSync(new URL("../../src/widgets/registry.ts", import.meta.url), "utf8");
  const [, body] = /export const widgets = \{\n(.*?)\n\} as const/s.exec(text) ?? [];
  return [...(body ?? "").matchAll(/^ {2}"?([\w-]+)"?: entry\(/gm)].map(([, name]) => name);
}
