// The door to the fixtures of earlier engines' runs, for the tests and the script that keep them.
export { changesOf, written, type Case, type Fixtures } from "./fixtures.ts";
export { differences, digestOf } from "./digest.ts";
export { keptCases } from "./kinds.ts";
