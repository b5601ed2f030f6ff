// What a scenario is told although it runs: that its provider would refuse it, or that part of it is not played.

import { inWords } from "../problem.ts";

export interface Notice {
  /** RFC 6901: the setting to look at. */
  readonly pointer: string;
  /** One line: what was found, what holds instead, and where that is written. */
  readonly message: string;
}

/** Both in one line, for a terminal. */
export function noticeLine({ pointer, message }: Notice): string {
  return `${inWords(pointer)}: ${message}`;
}

/** A whole or decimal number in groups of three, at most three decimals: the same in every browser. */
export function grouped(value: number): string {
  const [whole, decimals] = String(Math.round(value * 1000) / 1000).split(".");
  const inGroups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? inGroups : `${inGroups}.${decimals}`;
}
