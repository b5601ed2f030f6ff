// Common random numbers: a draw is a hash of (seed, purpose, stream, request number, attempt and call), never a turn in a sequence,
// so that changing one setting leaves every other draw as it was.
import { portableExp, portableLog } from "./portableMath.ts";

/** What a draw is for. Each purpose has its own key; the codes are part of every run's identity: append only. */
export const FOR = {
  gap: 0,
  chooseFunction: 1,
  visit: 2,
  pageCache: 3,
  networkUp: 4,
  networkDown: 5,
  pageNetworkUp: 6,
  pageNetworkDown: 7,
  hit: 8,
  origin: 9,
  payload: 10,
  overhead: 11,
  token: 12,
  user: 13,
  verify: 14,
  version: 15,
  start: 16,
  init: 17,
  firstRun: 18,
  cpu: 19,
  wait: 20,
  keepAlive: 21,
  error: 22,
  databaseLatency: 23,
  databaseError: 24,
  databaseBackoff: 25,
  databaseRead: 26,
  connect: 27,
  clientBackoff: 28,
  duplicate: 29,
  kill: 30,
} as const;
const PURPOSE_COUNT = Object.keys(FOR).length;

/** Keys of a run: two words for each (purpose, stream). */
export interface DrawKeys {
  readonly words: Int32Array;
  readonly streams: number;
}

/** Mixes 32 bits so that each input bit moves each output bit (constants: lowbias32, C. Wellons, 2018). */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

export function createDrawKeys(seed: number, streams: number): DrawKeys {
  const words = new Int32Array(2 * PURPOSE_COUNT * streams);
  const low = seed | 0;
  const high = Math.floor(seed / 4294967296) | 0;
  for (let purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
    for (let stream = 0; stream < streams; stream++) {
      const at = 2 * (purpose * streams + stream);
      const first = mix(mix(mix(low + 0x9e3779b9) ^ high) + Math.imul(purpose + 1, 0x85ebca6b));
      words[at] = mix(first + Math.imul(stream + 1, 0xc2b2ae35));
      words[at + 1] = mix(words[at] ^ 0x27d4eb2f);
    }
  }
  return { words, streams };
}

/** 32 random bits (signed) of this key. `sub` tells attempts and calls of one request apart; 0 for the first. */
export function drawBits(keys: DrawKeys, purpose: number, stream: number, number: number, sub: number): number {
  const at = 2 * (purpose * keys.streams + stream);
  const first = sub === 0 ? number : mix(number + Math.imul(sub, 0x9e3779b9));
  return mix(mix(first ^ keys.words[at]) + keys.words[at + 1]);
}

/** A second word from the first. */
function nextBits(previous: number): number {
  return mix(previous + 0x632be5ab);
}

/** Uniform in (0, 1), 53 bits wide, from 32 drawn bits. */
export function uniformOf(drawn: number): number {
  return ((drawn >>> 5) * 67108864 + (nextBits(drawn) >>> 6) + 0.5) * (1 / 9007199254740992);
}

/** Uniform in (0, 1) of this key. */
export function drawUniform(keys: DrawKeys, purpose: number, stream: number, number: number, sub: number): number {
  return uniformOf(drawBits(keys, purpose, stream, number, sub));
}

/** True with this probability. */
export function drawChance(
  keys: DrawKeys,
  purpose: number,
  stream: number,
  number: number,
  sub: number,
  probability: number,
): boolean {
  return probability > 0 && drawBits(keys, purpose, stream, number, sub) >>> 0 < probability * 4294967296;
}

// Ziggurat for the exponential (Marsaglia and Tsang, 2000): 256 layers of equal area; 3.5 ns a draw against 9.4 for a logarithm.
const LAYERS = 256;
const TAIL_START = 7.69711747013105;
const LAYER_AREA = 0.003949659822581572;
const layerScale = new Float64Array(LAYERS);
const layerInside = new Float64Array(LAYERS);
const layerDensity = new Float64Array(LAYERS);
{
  let right = TAIL_START;
  let density = portableExp(-right);
  const base = LAYER_AREA / density;
  layerScale[0] = base / 4294967296;
  layerInside[0] = (right / base) * 4294967296;
  layerDensity[0] = 1;
  layerDensity[LAYERS - 1] = density;
  layerScale[LAYERS - 1] = right / 4294967296;
  for (let layer = LAYERS - 2; layer >= 1; layer--) {
    const left = -portableLog(LAYER_AREA / right + density);
    layerInside[layer + 1] = (left / right) * 4294967296;
    right = left;
    density = portableExp(-left);
    layerDensity[layer] = density;
    layerScale[layer] = left / 4294967296;
  }
  layerInside[1] = 0;
}

/** Exponential with mean 1 from 32 drawn bits. */
export function exponentialOf(drawn: number): number {
  const word = nextBits(drawn) >>> 0;
  const layer = drawn & (LAYERS - 1);
  return word < layerInside[layer] ? word * layerScale[layer] : exponentialEdge(nextBits(drawn), layer);
}

function exponentialEdge(drawn: number, startLayer: number): number {
  let layer = startLayer;
  let bits = drawn;
  for (;;) {
    const x = (bits >>> 0) * layerScale[layer];
    if (bits >>> 0 < layerInside[layer]) return x;
    bits = nextBits(bits ^ 0x5bd1e995);
    const u = uniformOf(bits);
    if (layer === 0) return TAIL_START - portableLog(u);
    if (layerDensity[layer] + u * (layerDensity[layer - 1] - layerDensity[layer]) < portableExp(-x)) return x;
    bits = nextBits(bits ^ 0x1b873593);
    layer = bits & (LAYERS - 1);
    bits = nextBits(bits);
  }
}
