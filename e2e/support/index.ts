// What the journeys need: the silent page, accessibility, looks and measurements.
export { expectAccessible } from "./axe.ts";
export {
  expectNoClippedText,
  expectNoOverlap,
  expectNoSidewaysScroll,
  expectTargetsLargeEnough,
  expectWellLaidOut,
} from "./layout.ts";
export { looks, sizes, themes, wear } from "./looks.ts";
export { appOrigin, hostOrigin } from "./origins.ts";
export { expect, test } from "./test.ts";
