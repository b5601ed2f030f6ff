// Which request is shown where nobody has picked one.
import { expect, test } from "vitest";
import type { RequestColumns } from "#engine";
import { mostTellingRow } from "./mostTelling.ts";

const [OK, NOT_FOUND] = [0, 1];
const columns = (requests: readonly { us: number; outcome?: number; cold?: boolean }[]): RequestColumns =>
  ({
    rows: requests.length,
    arrivalUs: Float64Array.from(requests, () => 5),
    endUs: Float64Array.from(requests, ({ us }) => 5 + us),
    outcome: Uint8Array.from(requests, ({ outcome = OK }) => outcome),
    cold: Uint8Array.from(requests, ({ cold = false }) => Number(cold)),
  }) as unknown as RequestColumns;

test("a slow cold one before a slower warm one, and what went well before what did not", () => {
  expect(mostTellingRow(columns([]))).toBeNull();
  expect(mostTellingRow(columns([{ us: 1, outcome: NOT_FOUND }]))).toBe(0);
  expect(mostTellingRow(columns([{ us: 9, outcome: NOT_FOUND }, { us: 1 }, { us: 3 }, { us: 3 }]))).toBe(2);
  expect(mostTellingRow(columns([{ us: 9 }, { us: 1, cold: true }, { us: 3, cold: true }]))).toBe(2);
});
