// Codes are places in the record's lists.
import { expect, test } from "vitest";
import { OUTCOME, STAGE, TOKEN } from "./codes.ts";
import { OUTCOMES, STAGES } from "./record.ts";
import { TOKEN_STATES } from "./trace/types.ts";

const placesOf = (names: readonly string[]) => Object.fromEntries(names.map((name, place) => [name, place]));

test("each code is the place of its name", () => {
  expect(OUTCOME).toEqual(placesOf(OUTCOMES));
  expect(STAGE).toEqual(placesOf(STAGES));
  expect({ none: 0, ...TOKEN }).toEqual(placesOf(TOKEN_STATES));
});
