// The door to packages for learning platforms: lessons, beliefs and briefs as a file that a platform imports.
//   packageOf(order, parts): Promise<Uint8Array>: the zip      fileNameOf(order): string      FORMATS, COUNTS
//   PARTS: which files of the built app go in
// What runs within a package, and reports to the platform, is reporting/; the build makes it into lms/course.js.
export { COUNTS, FORMATS, isFormat, NOWHERE, type Format, type Order, type Unit } from "./packaging/order.ts";
export { fileNameOf, packageOf, PARTS, type Parts } from "./packaging/packageOf.ts";
