// When the handlers that run will end: a calendar with a page for each short while, about as long as the time between two requests.
// A handler's end is entered on its page in constant time, and pages are turned as time goes on: no heap, whatever the number of
// handlers. What lies beyond the last page waits in a heap.
import { createEventHeap, popEvent, pushEvent, type EventHeap } from "./eventHeap.ts";
import { CLASS, rankOf } from "./eventQueue.ts";
import { grown } from "./grown.ts";

export const PAGES = 4096;
export const PAGE_MASK = PAGES - 1;
/** Pages are numbered as far as this; whatever comes later stands on the last. */
const LAST_PAGE = 1 << 30;

/** The page of a time. */
export function pageOf(perUs: number, timeUs: number): number {
  const page = timeUs * perUs;
  return page < LAST_PAGE ? page | 0 : LAST_PAGE;
}

/** Entries are instances, by number; each has at most one. */
export interface Calendar {
  /** Pages per microsecond. */
  readonly perUs: number;
  /** The page that is open, counted from the start of time. */
  page: number;
  /** By page: its first entry, -1 for none; by entry: the one after it on its page. Entries of a page are in order. */
  readonly first: Int32Array;
  next: Int32Array;
  /** By entry: its time, and the function and number of its request, which rank simultaneous ones. */
  timeUs: Float64Array;
  pool: Int32Array;
  number: Int32Array;
  readonly beyond: EventHeap;
}

export function createCalendar(pageUs: number): Calendar {
  return {
    perUs: 1 / Math.max(1, pageUs),
    page: 0,
    first: new Int32Array(PAGES).fill(-1),
    next: new Int32Array(64),
    timeUs: new Float64Array(64),
    pool: new Int32Array(64),
    number: new Int32Array(64),
    beyond: createEventHeap(),
  };
}

export function rankOfEntry({ pool, number }: Calendar, entry: number): number {
  return rankOf(CLASS.stageEnd, pool[entry], number[entry]);
}

/** Enters what ends later than the last page. */
export function enterBeyond(calendar: Calendar, entry: number): void {
  pushEvent(calendar.beyond, calendar.timeUs[entry], rankOfEntry(calendar, entry), entry);
}

/** Enters it on a page, in order. */
export function enterOn(calendar: Calendar, place: number, entry: number): void {
  const { first, next } = calendar;
  let before = -1;
  let after = first[place];
  while (after >= 0 && !comesBefore(calendar, entry, after)) {
    before = after;
    after = next[after];
  }
  next[entry] = after;
  if (before < 0) first[place] = entry;
  else next[before] = entry;
}

function comesBefore(calendar: Calendar, entry: number, other: number): boolean {
  const { timeUs } = calendar;
  if (timeUs[entry] !== timeUs[other]) return timeUs[entry] < timeUs[other];
  return rankOfEntry(calendar, entry) < rankOfEntry(calendar, other);
}

/** Enters what is due at its time, on its page or beyond. */
export function enter(calendar: Calendar, entry: number): void {
  const page = pageOf(calendar.perUs, calendar.timeUs[entry]);
  if (page - calendar.page >= PAGES) enterBeyond(calendar, entry);
  else enterOn(calendar, page & PAGE_MASK, entry);
}

/** Enters what has come within reach now that this page is open. */
export function enterNear(calendar: Calendar, page: number): void {
  const { beyond } = calendar;
  while (beyond.size > 0) {
    const itsPage = pageOf(calendar.perUs, beyond.times[0]);
    if (itsPage - page >= PAGES) return;
    enterOn(calendar, itsPage & PAGE_MASK, popEvent(beyond));
  }
}

/**
 * The page to open after this one, on the way to `lastPage`, while `count` entries stand on pages or beyond: the next, or, where all
 * pages are empty, the first that something beyond can come to stand on.
 */
export function pageAfter({ beyond, perUs }: Calendar, page: number, lastPage: number, count: number): number {
  if (count > beyond.size) return page + 1;
  if (beyond.size === 0) return lastPage;
  return Math.min(lastPage, Math.max(page + 1, pageOf(perUs, beyond.times[0]) - PAGES + 1));
}

/** Makes room for entries up to this number. */
export function makeRoomForEntries(calendar: Calendar, count: number): void {
  if (count <= calendar.next.length) return;
  const size = 2 * count;
  calendar.next = grown(calendar.next, size);
  calendar.pool = grown(calendar.pool, size);
  calendar.number = grown(calendar.number, size);
  calendar.timeUs = grown(calendar.timeUs, size);
}
