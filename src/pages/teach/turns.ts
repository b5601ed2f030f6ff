// Frames begin one after another: each is an app of its own, and a dozen that begin at once keep the piece that is being set up waiting for
// ten seconds and more, where there are two cores.
import { connect, type LabState } from "#embedding";

/** A frame that has not come by then holds nobody up any longer. */
const PATIENCE_MS = 5000;

export interface Turns {
  /** Begins at once, and holds back those who wait until what it returns is called. */
  readonly take: () => () => void;
  /** Begins once nobody else is about to; `done` lets the next begin. Returns what gives the place in the line up. */
  readonly wait: (begin: (done: () => void) => void) => () => void;
}

export function createTurns(): Turns {
  const waiting = new Set<(done: () => void) => void>();
  let underWay = 0;
  const callNext = () => {
    const [begin] = waiting;
    if (underWay > 0 || !begin) return;
    waiting.delete(begin);
    begin(take());
  };
  const take = () => {
    underWay++;
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      underWay--;
      // Not yet: where one frame takes another's place, the new one is to come before those who wait.
      setTimeout(callNext);
    };
  };
  return {
    take,
    wait(begin) {
      waiting.add(begin);
      callNext();
      return () => void waiting.delete(begin);
    },
  };
}

/** Calls `tell` once the frame shows its piece, with its run if it has one, or has not for long. Returns what stops waiting. */
export function whenThere(frame: HTMLIFrameElement, tell: () => void): () => void {
  const judge = (state: unknown) => {
    if ((state as LabState).endS !== 0) tell();
  };
  const { call, close } = connect(frame, (event, data) => {
    if (event === "ready") call("getState").then(judge, tell);
    if (event === "state") judge(data);
  });
  const timer = setTimeout(tell, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    close();
  };
}
