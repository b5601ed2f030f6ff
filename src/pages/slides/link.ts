// How two windows of a talk reach each other: the window that opened the other is spoken to first, a channel second.
import { isTold, type Told } from "./told.ts";

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
    // A window of a file has no origin of its own: it is known by having been met.
    if (event.origin !== ownOrigin() || (ownOrigin() === "null" && event.source !== peer) || !hear(event.data)) return;
    if (event.source && event.source !== window) peer = event.source as Window;
  };
  addEventListener("message", onMessage);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => hear(data));
  return {
    tell: (told) => {
      const envelope: Envelope = { talk, told };
      if (peer && !peer.closed) peer.postMessage(envelope, ownOrigin() === "null" ? "*" : location.origin);
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

/** As events tell it: a file has none. */
function ownOrigin(): string {
  return location.protocol === "file:" ? "null" : location.origin;
}

function isEnvelope(data: unknown): data is Envelope {
  if (typeof data !== "object" || data === null || !("talk" in data) || !("told" in data)) return false;
  return isTold(data.told);
}
