// The words after a command: which flags are given, with what, and which words are none.

export interface Flags {
  /** What each flag was given, in order. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  /** The words that are no flags. */
  readonly files: readonly string[];
  readonly progress: boolean;
  readonly help: boolean;
  readonly problems: readonly string[];
}

/** What a flag with a value takes: in words, what stands for its absence, and whether it may come again. */
export interface Takes {
  readonly allowed: string;
  readonly nothing: string;
  readonly again?: boolean;
}

/** @param shown how all flags are listed to whoever gives an unknown one; `--progress` and `--help` are understood besides */
export function readFlags(words: readonly string[], takes: Readonly<Record<string, Takes>>, shown: string): Flags {
  const problems: string[] = [];
  const files: string[] = [];
  const given: Record<string, readonly string[]> = {};
  let [progress, help] = [false, false];
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    const [flag] = word.split("=", 1);
    if (word === "--help" || word === "-h") help = true;
    else if (word === "--progress") progress = true;
    else if (Object.hasOwn(takes, flag)) {
      const value = word.includes("=") ? word.slice(flag.length + 1) : rest.shift();
      if (value === undefined || value === "" || value.startsWith("--"))
        problems.push(`${flag}: found ${takes[flag].nothing}; allowed: ${takes[flag].allowed}`);
      else given[flag] = [...(given[flag] ?? []), value];
    } else if (word.startsWith("-") && word !== "-") problems.push(`${word}: found an unknown flag; allowed: ${shown}`);
    else files.push(word);
  }
  for (const [flag, values] of Object.entries(given))
    if (values.length > 1 && !takes[flag].again) problems.push(`${flag}: found ${values.length} times; allowed: once`);
  if (files.length === 0) problems.push("found no scenario; allowed: a file, or - for standard input");
  if (files.length > 1) problems.push(`found ${files.length} scenarios, ${files.join(" and ")}; allowed: one`);
  return { given, files, progress, help, problems };
}
