// How busy the always-on servers were over time: the same bins as the series of the functions, so that both can be put on one clock.
import type { ServerSeries } from "../record.ts";
import { averagesOf, createLevel, type Level } from "../levels.ts";
import { addInterval, createBins, moveTo, type Bins } from "../series.ts";

export class ServerLoad {
  private readonly bins: Bins;
  private readonly busy = createLevel();
  private readonly queued = createLevel();
  private readonly servers = createLevel();

  constructor(durationUs: number) {
    this.bins = createBins(durationUs);
  }

  /** A request came at `arrivalUs`, waits until `startUs` and is served until `endUs`; whatever is left at `outUs` is cut off. */
  serve(arrivalUs: number, startUs: number, endUs: number, outUs: number): void {
    moveTo(this.bins, arrivalUs);
    if (startUs > arrivalUs) this.add(this.queued, arrivalUs, Math.min(startUs, outUs));
    this.add(this.busy, startUs, Math.min(endUs, outUs));
  }

  /** A server is there from `launchedUs` to `removedUs`. */
  pay(launchedUs: number, removedUs: number): void {
    this.add(this.servers, launchedUs, removedUs);
  }

  series(): ServerSeries {
    const { binUs } = this.bins;
    return {
      busy: averagesOf(this.busy, binUs),
      queued: averagesOf(this.queued, binUs),
      servers: averagesOf(this.servers, binUs),
    };
  }

  private add(to: Level, fromUs: number, untilUs: number): void {
    addInterval(this.bins, to, fromUs, untilUs);
  }
}
