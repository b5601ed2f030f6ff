// A bar on standard error for long runs: drawn over itself on a terminal, a line for each tenth elsewhere.

const WIDTH = 40;

export interface ProgressBar {
  show(share: number): void;
  finish(): void;
}

/** `write` takes text for standard error. */
export function createProgressBar(write: (text: string) => void, isTerminal: boolean): ProgressBar {
  const steps = isTerminal ? 100 : 10;
  let shown = -1;
  return {
    show(share) {
      const step = Math.floor(Math.min(1, Math.max(0, share)) * steps);
      if (step <= shown) return;
      shown = step;
      const filled = Math.round((step / steps) * WIDTH);
      const bar = `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${String(Math.round((step / steps) * 100)).padStart(3)} %`;
      write(isTerminal ? `\r${bar}` : `${bar}\n`);
    },
    finish() {
      this.show(1);
      if (isTerminal) write("\n");
    },
  };
}
