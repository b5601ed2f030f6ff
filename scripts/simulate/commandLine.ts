// What every command of this house does with the words it is given: help, bad input in lines and code 2, or its work.
import { BadInput } from "./input.ts";
import { print } from "./print.ts";

const BAD_INPUT = 2;

/** The words after the command, read. */
export type ReadWords<Arguments> =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

/** Does what was asked for; resolves to the exit code. */
export async function answer<Arguments>(
  read: ReadWords<Arguments>,
  usage: string,
  run: (given: Arguments) => Promise<void>,
): Promise<number> {
  if (read.kind === "help") {
    await print(usage);
    return 0;
  }
  try {
    if (read.kind === "wrong") throw new BadInput(read.problems);
    await run(read.arguments);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.lines.join("\n")}\n`);
    return BAD_INPUT;
  }
}
