// The files of the example as they stand in content/examples/move: a function for four providers, and its core, which knows none.
export const PROVIDERS = ["aws", "azure", "google", "cloudflare"] as const;
export type Provider = (typeof PROVIDERS)[number];
export type Part = "handler" | "adapter" | "settings";

export interface ExampleFile {
  /** Below content/examples/move. */
  readonly name: string;
  readonly text: string;
}

const ROOT = "../../../content/examples/move/";
const texts = import.meta.glob<string>(
  [
    "../../../content/examples/move/core.mjs",
    "../../../content/examples/move/*/{handler,adapter}.mjs",
    "../../../content/examples/move/*/settings.*",
  ],
  { query: "?raw", import: "default", eager: true },
);

const files: readonly ExampleFile[] = Object.entries(texts).map(([path, text]) => ({
  name: path.slice(ROOT.length),
  text: text.trimEnd(),
}));

export const core = startingWith("core.");

/** One provider's file. */
export function fileOf(provider: Provider, part: Part): ExampleFile {
  return startingWith(`${provider}/${part}.`);
}

function startingWith(start: string): ExampleFile {
  const found = files.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`content/examples/move has no ${start}*`);
  return found;
}
