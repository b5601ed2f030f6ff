// A fingerprint of a run: equal for equal runs on every engine, different if a single bit of a column differs.
import type { InstanceColumns, RequestColumns, Series, Summary } from "./record.ts";

/** 64 bits in hexadecimal, from every column in a fixed order and the summary's text. */
export function fingerprintOf(requests: RequestColumns, instances: InstanceColumns, series: Series, summary: Summary): string {
  const state = new Int32Array([0x811c9dc5, 0x1000193]);
  for (const part of [requests, instances, series]) {
    for (const [, column] of Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (ArrayBuffer.isView(column)) addBytes(state, column);
    }
  }
  addText(state, JSON.stringify(summary));
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function addBytes(state: Int32Array, column: ArrayBufferView): void {
  const words = column.byteLength >> 2;
  if (column.byteOffset % 4 === 0) addWords(state, new Int32Array(column.buffer, column.byteOffset, words));
  const rest = new Uint8Array(column.buffer, column.byteOffset + words * 4, column.byteLength - words * 4);
  for (const byte of rest) addWord(state, byte);
}

/** Two independent multiply-and-rotate sums: each word moves both, so that order and place matter. */
function addWords(state: Int32Array, words: Int32Array): void {
  let a = state[0];
  let b = state[1];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b << 5) - b + word, 0x85ebca77);
    b ^= b >>> 13;
  }
  state[0] = a;
  state[1] = b;
}

function addWord(state: Int32Array, word: number): void {
  addWords(state, Int32Array.of(word));
}

function addText(state: Int32Array, text: string): void {
  addWords(state, Int32Array.from(text, (character) => character.charCodeAt(0)));
}
