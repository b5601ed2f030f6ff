// Which request a waterfall shows where nobody has picked one.
import { OUTCOMES, type RequestColumns } from "#engine";

/**
 * The slowest request that started an instance and ended well: it has most to tell. Where there is none, the slowest that ended
 * well; where none did, the slowest of all; null without requests. Among equals, the earliest.
 */
export function mostTellingRow({ rows, outcome, cold, arrivalUs, endUs }: RequestColumns): number | null {
  const ok = OUTCOMES.indexOf("ok");
  let chosen = -1;
  let chosenTells = -1;
  let chosenUs = -1;
  for (let row = 0; row < rows; row++) {
    const tells = outcome[row] === ok ? 1 + cold[row] : 0;
    const us = endUs[row] - arrivalUs[row];
    if (tells < chosenTells || (tells === chosenTells && us <= chosenUs)) continue;
    [chosen, chosenTells, chosenUs] = [row, tells, us];
  }
  return chosen < 0 ? null : chosen;
}
