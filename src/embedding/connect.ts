// The host's side of the conversation with an embed: answers its frame, calls, hears. It depends on nothing. What both sides say to each
// other is told in docs/embedding.md.

/** The version of what host and frame say to each other. */
export const PROTOCOL = 1;

/** What a host may ask of a frame. */
export type Method =
  | ("play" | "pause" | "reset" | "step" | "seek" | "setScenario" | "setTheme" | "setLanguage")
  | ("getState" | "setState" | "snapshot");

/** What a frame tells of itself. */
export type EventName = "ready" | "resize" | "state" | "step" | "complete" | "interaction" | "error";

/** Where an embed stands. `setState` takes any part of it back. */
export interface LabState {
  /** A widget's id, or `lesson/<name>`, `belief/<name>`, `brief/<name>`, or `slides/<deck>`. */
  readonly shows: string;
  /** The name of a scenario, or a whole one as the text of a link (`v1.…`); null where nothing runs. */
  readonly scenario: string | null;
  readonly timeS: number | null;
  readonly endS: number | null;
  readonly playing: boolean;
  readonly theme: string;
  readonly language: string;
  /** What is set within the widget: a step, a provider, a route; of a lesson, a belief or a brief a `LessonSettings`; in a deck slide and step. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Which answer to a task counts: its first, its last, its best; "none" where nothing is marked. */
export type Counts = "first" | "last" | "best" | "none";

/** Where a reader stands in a lesson; a belief and a brief are lessons of one task. `setState` takes `record`, `place` and `counts`; the rest follows from the record. */
export interface LessonSettings {
  /** What the reader has answered; to be kept, and set again, as it is. */
  readonly record: Readonly<Record<string, unknown>>;
  /** The id of the heading that was read last; null before the first. */
  readonly place: string | null;
  /** What the reader is told of answering again. */
  readonly counts: Counts;
  readonly answered: number;
  readonly of: number;
  /** Of all tasks, 0 to 1: answers count when first given; a prediction that came close counts half, one that was shown not. */
  readonly score: number;
  /** The same by which answer counts; a best answer given once stays. */
  readonly scores: Readonly<Record<Exclude<Counts, "none">, number>>;
  /** One for each task that is answered, in the lesson's order. */
  readonly tasks: readonly TaskReport[];
}

export interface TaskReport {
  readonly id: string;
  readonly prompt: string;
  readonly form: "choice" | "number" | "drawing";
  /** Of a choice; otherwise empty. */
  readonly options: readonly string[];
  /** The option's place, the number, or the drawn values; null where the reader asked to be shown. */
  readonly answer: number | readonly number[] | null;
  /** The right option's place, or the number that the run says; null for a drawing, or where no option is right. */
  readonly correct: number | null;
  /** Of a number: the answers that count as right, ascending; of a choice: the options, where several do. Empty where `correct` says it all, or nothing could. */
  readonly right: readonly number[];
  /** How often the task was answered: 0 where it was only shown. */
  readonly tries: number;
  /** 0 to 1: of the first answer, the best, and the last, which `answer` is. */
  readonly points: number;
  readonly bestPoints: number;
  readonly lastPoints: number;
}

/** A picture of what an embed shows. */
export interface Snapshot {
  readonly format: "svg" | "png";
  /** Of the picture; of a PNG its pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The text of the SVG, or the PNG as an address `data:image/png;base64,…`. */
  readonly data: string;
}

/** An embed that has answered. */
export interface Connection {
  /**
   * Asks the frame, once it is there. Rejects with the frame's reason, ten seconds after it has begun to load without an answer, or when the
   * connection is closed.
   */
  readonly call: (method: Method, value?: unknown) => Promise<unknown>;
  readonly close: () => void;
}

/** A frame that has been there for so long without an answer will not give one. */
const PATIENCE_MS = 10_000;

interface FromFrame {
  readonly id: number;
  readonly ok?: boolean;
  readonly result?: unknown;
  readonly error?: string;
  readonly event?: EventName;
  readonly data?: unknown;
}

/**
 * Answers an embed's frame as often as it says ready, also when it was loaded anew.
 * @param onEvent called with each event and what it tells
 */
export function connect(frame: HTMLIFrameElement, onEvent: (event: EventName, data: unknown) => void): Connection {
  const open = new Map<number, (answer: FromFrame) => void>();
  let port: MessagePort | null = null;
  let last = 0;
  let meet = () => {};
  const met = new Promise<void>((resolve) => (meet = resolve));
  // A lazy frame below the fold, or within what is folded, is not even asked for: nobody can say how long that takes.
  const begun = Promise.race([
    met,
    frame.loading === "lazy" && new Promise((resolve) => frame.addEventListener("load", resolve, { once: true })),
  ]);
  // A sandboxed frame without an origin of its own says "null", and can be addressed only as anybody.
  const isOpaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  const origin = isOpaque ? "null" : new URL(frame.src, document.baseURI).origin;

  const hear = ({ data }: MessageEvent<FromFrame>) => {
    if (data.event) return onEvent(data.event, data.data);
    open.get(data.id)?.(data);
    open.delete(data.id);
  };
  const onReady = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const { serverlessLab, type } = Object(data) as { serverlessLab?: unknown; type?: unknown };
    if (typeof serverlessLab !== "number" || serverlessLab < PROTOCOL || type !== "ready") return;
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    port.addEventListener("message", hear);
    port.start();
    frame.contentWindow?.postMessage({ serverlessLab: PROTOCOL, type: "connect" }, isOpaque ? "*" : origin, [
      channel.port2,
    ]);
    meet();
  };
  addEventListener("message", onReady);

  const call = async (method: Method, value?: unknown): Promise<unknown> => {
    const id = ++last;
    let timer = 0;
    const answer = await new Promise<FromFrame>((resolve) => {
      open.set(id, resolve);
      void met.then(() => port?.postMessage({ id, call: method, with: value }));
      const giveUp = () => resolve({ id, error: `${method}: the frame did not answer` });
      void begun.then(() => (timer = window.setTimeout(giveUp, PATIENCE_MS)));
    });
    clearTimeout(timer);
    open.delete(id);
    if (!answer.ok) throw new Error(answer.error);
    return answer.result;
  };
  return {
    call,
    close() {
      removeEventListener("message", onReady);
      port?.close();
      port = null;
      for (const [id, answer] of open) answer({ id, error: "the frame was taken away" });
    },
  };
}
