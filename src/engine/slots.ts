// Attempts in flight. A slot holds one attempt of one request, with the request's own facts copied into it; slots are reused,
// so their number follows the requests under way, not the requests in all.

const FLOAT_COLUMNS = [
  "arrivalUs", "pageEndUs", "sentUs", "gatewayUs", "securityUs", "invokedUs", "initUs", "handlerUs", "databaseUs", "handlerEndUs",
  "deadlineUs", "expectedUs", "gatewayLimitUs", "acceptedUs", "billedUs", "costUsd", "activeShareUs", "cpuLeftUs",
] as const;
const INT_COLUMNS = [
  "row", "stream", "number", "functionIndex", "pool", "instance", "user", "attempt", "attempts", "databaseAttempts", "call", "callAttempt",
  "retries", "references", "batchSize",
] as const;
const BYTE_COLUMNS = ["page", "token", "cold", "version", "result", "failedAt", "counted", "orphan", "released", "running"] as const;

type Columns<Names extends readonly string[], Kind> = { [N in Names[number]]: Kind };
/** `free` is a stack of `freeCount` reusable slots. */
export type Slots = Columns<typeof FLOAT_COLUMNS, Float64Array> &
  Columns<typeof INT_COLUMNS, Int32Array> &
  Columns<typeof BYTE_COLUMNS, Uint8Array> & { capacity: number; free: Int32Array; freeCount: number };

export function createSlots(): Slots {
  const slots = { capacity: 0, free: new Int32Array(0), freeCount: 0 } as Slots;
  for (const name of FLOAT_COLUMNS) slots[name] = new Float64Array(0);
  for (const name of INT_COLUMNS) slots[name] = new Int32Array(0);
  for (const name of BYTE_COLUMNS) slots[name] = new Uint8Array(0);
  grow(slots, 256);
  return slots;
}

function grow(slots: Slots, capacity: number): void {
  for (const name of FLOAT_COLUMNS) slots[name] = copied(slots[name], new Float64Array(capacity));
  for (const name of INT_COLUMNS) slots[name] = copied(slots[name], new Int32Array(capacity));
  for (const name of BYTE_COLUMNS) slots[name] = copied(slots[name], new Uint8Array(capacity));
  slots.free = copied(slots.free, new Int32Array(capacity));
  for (let slot = capacity - 1; slot >= slots.capacity; slot--) slots.free[slots.freeCount++] = slot;
  slots.capacity = capacity;
}

function copied<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}

/** A slot for a request that has just arrived, all stages not yet reached. */
export function takeSlot(slots: Slots): number {
  if (slots.freeCount === 0) grow(slots, slots.capacity * 2);
  const slot = slots.free[--slots.freeCount];
  slots.pageEndUs[slot] = -1;
  slots.billedUs[slot] = 0;
  slots.costUsd[slot] = 0;
  slots.databaseAttempts[slot] = 0;
  slots.user[slot] = -1;
  slots.page[slot] = 0;
  slots.attempts[slot] = 1;
  slots.attempt[slot] = 0;
  slots.retries[slot] = 0;
  slots.references[slot] = 0;
  slots.batchSize[slot] = 1;
  slots.orphan[slot] = 0;
  slots.released[slot] = 0;
  clearAttempt(slots, slot);
  return slot;
}

/** Forgets what the last attempt did, before the next one. */
export function clearAttempt(slots: Slots, slot: number): void {
  slots.gatewayUs[slot] = -1;
  slots.securityUs[slot] = -1;
  slots.invokedUs[slot] = -1;
  slots.initUs[slot] = -1;
  slots.handlerUs[slot] = -1;
  slots.databaseUs[slot] = -1;
  slots.handlerEndUs[slot] = -1;
  slots.instance[slot] = -1;
  slots.token[slot] = 0;
  slots.cold[slot] = 0;
  slots.version[slot] = 0;
  slots.running[slot] = 0;
  slots.call[slot] = 0;
  slots.callAttempt[slot] = 0;
}

/** A new slot for the same request, with everything known of it so far. */
export function copySlot(slots: Slots, from: number): number {
  const to = takeSlot(slots);
  for (const name of FLOAT_COLUMNS) slots[name][to] = slots[name][from];
  for (const name of INT_COLUMNS) slots[name][to] = slots[name][from];
  for (const name of BYTE_COLUMNS) slots[name][to] = slots[name][from];
  slots.references[to] = 0;
  return to;
}

/** Copies what an invocation did to another message of its batch. */
export function copyRun(slots: Slots, from: number, to: number): void {
  for (const name of ["invokedUs", "initUs", "handlerUs", "databaseUs", "handlerEndUs"] as const) slots[name][to] = slots[name][from];
  for (const name of ["instance", "databaseAttempts"] as const) slots[name][to] = slots[name][from];
  for (const name of ["version", "cold"] as const) slots[name][to] = slots[name][from];
}

/** The slot's request is done. It is reused once no event refers to it any more. */
export function releaseSlot(slots: Slots, slot: number): void {
  if (slots.references[slot] === 0) slots.free[slots.freeCount++] = slot;
  else slots.released[slot] = 1;
}

/** A stale event that referred to this slot has passed. */
export function dropReference(slots: Slots, slot: number): void {
  slots.references[slot]--;
  if (slots.released[slot] === 1 && slots.references[slot] === 0) slots.free[slots.freeCount++] = slot;
}
