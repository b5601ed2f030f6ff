// What the journeys need: the silent page, accessibility, looks and measurements.
export { expectAccessible } from "./axe.ts";
export { expectNoOverlap, expectWellLaidOut } from "./layout.ts";
export { expectFineInEachSize } from "./fine.ts";
export { looks, themes, wear } from "./looks.ts";
export { appOrigin, hostOrigin, startOrigin } from "./origins.ts";
export { textFaults } from "./overlaps.ts";
export { smallTexts } from "./smallTexts.ts";
export { expect, test } from "./test.ts";
export { measureSlide, type SlideMeasures } from "./slideMeasures.ts";
export { siteUrl, withStaticSite, type StaticSite } from "./staticSite.ts";
