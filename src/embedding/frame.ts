// The frame's side of an embed: says ready until the host answers with a port, then answers calls and tells events. Whoever is not the
// parent, or not of the origin asked for, is not heard.
import { PROTOCOL, type EventName, type Method } from "./connect.ts";
import { createRate } from "./rate.ts";
import { isConnect, METHODS, readCall } from "./words.ts";

/** What a host may do with what is embedded. Each may throw, or reject, with words for the host. */
export type Answers = Partial<Readonly<Record<Method, (value: unknown) => unknown>>>;

export interface Frame {
  readonly tell: (event: EventName, data: unknown) => void;
  readonly stop: () => void;
}

interface FrameOptions {
  /** The origin to answer to; null for whichever the host has. */
  readonly hostOrigin: string | null;
  /** What the embed is, for the event "ready". */
  readonly about: () => Readonly<Record<string, unknown>>;
  readonly answers: Answers;
}

const FIRST_READY_MS = 100;
const SLOWEST_READY_MS = 5000;
/** Calls: a slider dragged by a host makes sixty a second. */
const CALLS_PER_S = 60;
const CALLS_AT_ONCE = 120;
/** Events of one kind. */
const EVENTS_PER_S = 20;
const EVENTS_AT_ONCE = 40;

export function startFrame(own: Window, { hostOrigin, about, answers }: FrameOptions): Frame {
  const host = own.parent;
  const mayCall = createRate(CALLS_PER_S, CALLS_AT_ONCE);
  const mayTell = new Map<EventName, (nowMs: number) => boolean>();
  let port: MessagePort | null = null;
  let told = 0;
  let waitMs = FIRST_READY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: EventName, data: unknown): void => {
    const may = mayTell.get(event) ?? createRate(EVENTS_PER_S, EVENTS_AT_ONCE);
    mayTell.set(event, may);
    if (!port || !may(performance.now())) return;
    told += 1;
    port.postMessage({ id: told, event, data });
  };
  const reply = (id: number | null, reason: string): void => {
    tell("error", { message: reason });
    if (id !== null) port?.postMessage({ id, ok: false, error: reason });
  };
  const onCall = async ({ data }: MessageEvent<unknown>): Promise<void> => {
    const call = readCall(data);
    if (!call.ok) return reply(call.id, call.reason);
    if (!mayCall(performance.now())) return reply(call.id, `at most ${CALLS_PER_S} calls a second are answered`);
    const answer = answers[call.method];
    if (!answer) return reply(call.id, `${call.method}: this embed has nothing of the kind`);
    try {
      const result = await answer(call.value);
      port?.postMessage({ id: call.id, ok: true, result });
    } catch (error) {
      reply(call.id, `${call.method}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const onMessage = ({ source, origin, data, ports }: MessageEvent<unknown>): void => {
    if (source !== host || (hostOrigin !== null && origin !== hostOrigin)) return;
    if (!isConnect(data, PROTOCOL) || ports.length !== 1) return;
    clearTimeout(timer);
    port?.close();
    [port] = ports;
    port.addEventListener("message", (event) => void onCall(event));
    port.start();
    tell("ready", { protocol: PROTOCOL, methods: METHODS.filter((each) => answers[each]), ...about() });
  };
  const sayReady = (): void => {
    // It holds nothing that is anybody's secret: a host that gave no origin may be any.
    host.postMessage({ serverlessLab: PROTOCOL, type: "ready" }, hostOrigin ?? "*");
    timer = setTimeout(sayReady, waitMs);
    waitMs = Math.min(SLOWEST_READY_MS, waitMs * 2);
  };
  own.addEventListener("message", onMessage);
  sayReady();
  return {
    tell,
    stop() {
      clearTimeout(timer);
      own.removeEventListener("message", onMessage);
      port?.close();
      port = null;
    },
  };
}
