// Attempts in flight. A slot holds one attempt of one request, with the request's own facts copied into it; slots are reused,
// so their number follows the requests under way, not the requests in all.
//
// All fields of a slot lie side by side in one array of doubles: one array to look up instead of forty, one place in memory.

/** Where each field of a slot lies, from the slot's first element. */
export const AT = {
  arrivalUs: 0,
  row: 1,
  stream: 2,
  number: 3,
  functionIndex: 4,
  counted: 5,
  attempt: 6,
  attempts: 7,
  pageEndUs: 8,
  page: 9,
  sentUs: 10,
  gatewayUs: 11,
  securityUs: 12,
  user: 13,
  token: 14,
  invokedUs: 15,
  initUs: 16,
  handlerUs: 17,
  databaseUs: 18,
  handlerEndUs: 19,
  deadlineUs: 20,
  gatewayLimitUs: 21,
  pool: 22,
  version: 23,
  instance: 24,
  cold: 25,
  running: 26,
  result: 27,
  failedAt: 28,
  billedUs: 29,
  costUsd: 30,
  databaseAttempts: 31,
  call: 32,
  callAttempt: 33,
  expectedUs: 34,
  references: 35,
  released: 36,
  orphan: 37,
  retries: 38,
  acceptedUs: 39,
  batchSize: 40,
  activeShareUs: 41,
  cpuLeftUs: 42,
  given: 43,
  weight: 44,
  expectedStep: 45,
  cpuUs: 46,
} as const;

/** Elements of a slot: a multiple of 16, so that an event's payload is the slot plus its step. */
export const SLOT_SIZE = 48;

/** A slot is named by its first element in `data`. `free` is a stack of `freeCount` reusable slots. */
export interface Slots {
  data: Float64Array;
  free: Int32Array;
  freeCount: number;
}

export function createSlots(): Slots {
  const slots: Slots = { data: new Float64Array(0), free: new Int32Array(0), freeCount: 0 };
  grow(slots, 256);
  return slots;
}

function grow(slots: Slots, count: number): void {
  const { data, free } = slots;
  slots.data = new Float64Array(count * SLOT_SIZE);
  slots.data.set(data);
  slots.free = new Int32Array(count);
  slots.free.set(free);
  for (let slot = (count - 1) * SLOT_SIZE; slot >= data.length; slot -= SLOT_SIZE) slots.free[slots.freeCount++] = slot;
}

/** A slot for a request that has just arrived, all stages not yet reached. */
export function takeSlot(slots: Slots): number {
  if (slots.freeCount === 0) grow(slots, slots.free.length * 2);
  const slot = slots.free[--slots.freeCount];
  const { data } = slots;
  data[slot + AT.pageEndUs] = -1;
  data[slot + AT.billedUs] = 0;
  data[slot + AT.costUsd] = 0;
  data[slot + AT.databaseAttempts] = 0;
  data[slot + AT.user] = -1;
  data[slot + AT.page] = 0;
  data[slot + AT.attempts] = 1;
  data[slot + AT.attempt] = 0;
  data[slot + AT.retries] = 0;
  data[slot + AT.references] = 0;
  data[slot + AT.batchSize] = 1;
  data[slot + AT.orphan] = 0;
  data[slot + AT.released] = 0;
  data[slot + AT.expectedUs] = -1;
  clearAttempt(slots, slot);
  return slot;
}

/** Forgets what the last attempt did, before the next one. */
export function clearAttempt(slots: Slots, slot: number): void {
  const { data } = slots;
  data[slot + AT.gatewayUs] = -1;
  data[slot + AT.securityUs] = -1;
  data[slot + AT.invokedUs] = -1;
  data[slot + AT.initUs] = -1;
  data[slot + AT.handlerUs] = -1;
  data[slot + AT.databaseUs] = -1;
  data[slot + AT.handlerEndUs] = -1;
  data[slot + AT.instance] = -1;
  data[slot + AT.token] = 0;
  data[slot + AT.cold] = 0;
  data[slot + AT.version] = 0;
  data[slot + AT.running] = 0;
  data[slot + AT.given] = 0;
  data[slot + AT.call] = 0;
  data[slot + AT.callAttempt] = 0;
}

/** A new slot for the same request, with everything known of it so far. */
export function copySlot(slots: Slots, from: number): number {
  const to = takeSlot(slots);
  slots.data.copyWithin(to, from, from + SLOT_SIZE);
  slots.data[to + AT.references] = 0;
  return to;
}

/** What `copyRun` copies. */
const RUN = [
  AT.invokedUs,
  AT.initUs,
  AT.handlerUs,
  AT.databaseUs,
  AT.handlerEndUs,
  AT.instance,
  AT.version,
  AT.cold,
  AT.databaseAttempts,
  AT.given,
] as const;

/** Copies what an invocation did to another message of its batch. */
export function copyRun({ data }: Slots, from: number, to: number): void {
  for (let i = 0; i < RUN.length; i++) data[to + RUN[i]] = data[from + RUN[i]];
}

/** The slot's request is done. It is reused once no event refers to it any more. */
export function releaseSlot(slots: Slots, slot: number): void {
  if (slots.data[slot + AT.references] === 0) slots.free[slots.freeCount++] = slot;
  else slots.data[slot + AT.released] = 1;
}

/** Visits every slot whose request is not done. */
export function eachSlotInUse(slots: Slots, visit: (slot: number) => void): void {
  const free = new Set(slots.free.subarray(0, slots.freeCount));
  for (let slot = 0; slot < slots.data.length; slot += SLOT_SIZE)
    if (!free.has(slot) && slots.data[slot + AT.released] === 0) visit(slot);
}

/** A stale event that referred to this slot has passed. */
export function dropReference(slots: Slots, slot: number): void {
  const { data } = slots;
  data[slot + AT.references]--;
  if (data[slot + AT.released] === 1 && data[slot + AT.references] === 0) slots.free[slots.freeCount++] = slot;
}
