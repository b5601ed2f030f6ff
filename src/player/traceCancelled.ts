// Apart from what traces, so that whoever waits for a trace need not load what makes it.

/** Why a trace that was asked for will not come: what it belongs to is gone. */
export class TraceCancelled extends Error {
  override readonly name = "TraceCancelled";
}
