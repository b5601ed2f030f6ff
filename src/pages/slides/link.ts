// Two windows of one talk: what they tell each other, and how. The window that opened the other is spoken to first, a channel second.

/** What is told. `live`: the clock of the n-th thing that runs on the slide. */
export type Told =
  | { readonly kind: "hello" }
  | { readonly kind: "at"; readonly slide: string; readonly step: number }
  | { readonly kind: "cover"; readonly cover: Cover }
  /** What has been answered on slides, as the reader's record writes it. */
  | { readonly kind: "answers"; readonly text: string }
  | {
      readonly kind: "clock";
      readonly slide: string;
      readonly live: number;
      readonly timeUs: number;
      readonly playing: boolean;
      readonly speed: number | "auto";
    };
export type Cover = "black" | "white" | null;

export interface WindowLink {
  readonly tell: (told: Told) => void;
  /** From now on this window is spoken to first. */
  readonly meet: (other: Window) => void;
  readonly close: () => void;
}

interface Envelope {
  readonly talk: string;
  readonly told: Told;
}

/** @param other the window that opened this one, if any @param onTold called with what another window of this talk tells */
export function createLink(deck: string, other: Window | null, onTold: (told: Told) => void): WindowLink {
  const talk = `serverless-lab.talk.${deck}`;
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(talk) : null;
  let peer = other;
  const hear = (data: unknown): boolean => {
    if (!isEnvelope(data) || data.talk !== talk) return false;
    onTold(data.told);
    return true;
  };
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.origin !== location.origin || !hear(event.data)) return;
    if (event.source && event.source !== window) peer = event.source as Window;
  };
  addEventListener("message", onMessage);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => hear(data));
  return {
    tell: (told) => {
      const envelope: Envelope = { talk, told };
      if (peer && !peer.closed) peer.postMessage(envelope, location.origin);
      // A channel reaches its own origin alone.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      else channel?.postMessage(envelope);
    },
    meet: (window) => {
      peer = window;
    },
    close: () => {
      removeEventListener("message", onMessage);
      channel?.close();
    },
  };
}

function isEnvelope(data: unknown): data is Envelope {
  if (typeof data !== "object" || data === null || !("talk" in data) || !("told" in data)) return false;
  return isTold(data.told);
}

function isTold(told: unknown): told is Told {
  if (typeof told !== "object" || told === null || !("kind" in told)) return false;
  const { kind, slide, step, cover, text, live, timeUs, playing, speed } = told as Readonly<Record<string, unknown>>;
  switch (kind) {
    case "hello":
      return true;
    case "at":
      return typeof slide === "string" && Number.isInteger(step);
    case "cover":
      return cover === null || cover === "black" || cover === "white";
    case "answers":
      return typeof text === "string";
    case "clock":
      return (
        typeof slide === "string" &&
        Number.isInteger(live) &&
        Number.isFinite(timeUs) &&
        typeof playing === "boolean" &&
        (speed === "auto" || Number.isFinite(speed))
      );
    default:
      return false;
  }
}
