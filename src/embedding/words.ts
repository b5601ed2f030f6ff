// The words of the protocol between a frame and its host, and what is allowed of what a host sends. Pure: a message in, a reading out.
import type { Method } from "./connect.ts";

/** In the order in which docs/embedding.md tells them. */
export const METHODS: readonly Method[] = [
  ...(["play", "pause", "reset", "step", "seek", "setScenario", "setTheme", "setLanguage"] as const),
  ...(["getState", "setState", "snapshot"] as const),
];

/** A whole scenario is a few thousand characters; a trace of arrivals some hundred thousand. */
const MOST_CHARACTERS = 1_000_000;
const MOST_VALUES = 100_000;
const DEEPEST = 16;

/** Why a value is none that JSON could carry in a reasonable size, or null. */
function excess(value: unknown): string | null {
  let characters = 0;
  let values = 0;
  const visit = (each: unknown, depth: number): string | null => {
    values += 1;
    if (values > MOST_VALUES) return `at most ${MOST_VALUES} values are allowed`;
    if (depth > DEEPEST) return `at most ${DEEPEST} levels are allowed`;
    if (typeof each === "string") characters += each.length;
    if (characters > MOST_CHARACTERS) return `at most ${MOST_CHARACTERS} characters are allowed`;
    if (each === null || each === undefined || typeof each === "string" || typeof each === "boolean") return null;
    if (typeof each === "number") return Number.isFinite(each) ? null : "a number must be finite";
    const isPlain = typeof each === "object" && (Array.isArray(each) || isPlainObject(each));
    if (!isPlain) return "only plain objects, lists, texts, numbers, true, false and null are allowed";
    for (const [name, inner] of Object.entries(each)) {
      characters += name.length;
      const fault = visit(inner, depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };
  return visit(value, 0);
}

/** A structured clone from another realm of the browser has this realm's prototype. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a message of a window asks for a connection in a version this frame knows. */
export function isConnect(data: unknown, version: number): boolean {
  if (typeof data !== "object" || data === null) return false;
  const { serverlessLab, type } = data as { serverlessLab?: unknown; type?: unknown };
  return serverlessLab === version && type === "connect";
}

export type Call =
  | { readonly ok: true; readonly id: number; readonly method: Method; readonly value: unknown }
  /** `id` is null where the message has none to answer to. */
  | { readonly ok: false; readonly id: number | null; readonly reason: string };

/** Reads a message of the host. Never throws. */
export function readCall(data: unknown): Call {
  if (typeof data !== "object" || data === null) return { ok: false, id: null, reason: "a call is an object" };
  const { id, call, with: value } = data as { id?: unknown; call?: unknown; with?: unknown };
  if (!Number.isSafeInteger(id) || (id as number) < 0)
    return { ok: false, id: null, reason: "id: a whole number is allowed" };
  const method = METHODS.find((each) => each === call);
  if (!method) return { ok: false, id: id as number, reason: `call: allowed are ${METHODS.join(", ")}` };
  const fault = excess(value);
  if (fault !== null) return { ok: false, id: id as number, reason: `${method}: ${fault}` };
  return { ok: true, id: id as number, method, value };
}
