// What a command prints.

/** Resolves when standard output has taken it all, or whoever read it has gone. */
export function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.once("error", (error: NodeJS.ErrnoException) => (error.code === "EPIPE" ? done() : fail(error)));
    process.stdout.write(text, () => done());
  });
}
