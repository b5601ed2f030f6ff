// The door to briefs: goals to meet with a few settings, each of finitely many values; the least there is (par) is found by trying all.
//   briefs, parOf(name)                                   those of content/en/briefs, in order; par as it was computed
//   parseBrief(value)                                     a file: {kind: "ok", brief} | {kind: "invalid", problems}
//   checkBrief(brief, runScenario, onProgress, signal)    whether it can be solved, and its start and wrong fix fail
//   startOf(brief), scenarioAt(brief, index), valuesAt(brief, index), indexOf(brief, values), startIndex(brief, start)
//   withEachSeed(brief, scenario)                         the scenarios to run; outcomeOf(brief, runs); scoreOf(outcome, par)
//   showBrief(brief, par, runScenario, signal)            what fills its texts; fillText(text, brief, shown)
//   <BriefPlay brief par learner Link at onAt to handsOn /> the whole of it to play
//   findBrief(name), useBrief(name)                       one of the site's, or one that was opened from a file here (keepOwn)
//   <Strip playable scenario result Link onLeave />      its goals over the Lab; makeBrief(opened, now, result): one made there
import "#messages/briefs";

export type { Brief, Goal, SettingValue, Unlocked } from "./brief.ts";
export { briefs, parOf, type NamedBrief } from "./briefs.ts";
export { checkBrief, type BriefCheck } from "./check.ts";
export {
  combinationsOf,
  indexOf,
  indexOfChange,
  MOST_COMBINATIONS,
  placesAt,
  scenarioAt,
  scenarioFrom,
  startIndex,
  startOf,
  valuesAt,
  withEachSeed,
} from "./combinations.ts";
export { goalInWords, readGoal, type GoalReading } from "./goals.ts";
export { briefKey, keepAttempt, keepHint, keptOf, type KeptAttempt, type KeptBrief } from "./kept.ts";
export { outcomeOf, type GoalOutcome, type Outcome } from "./outcome.ts";
export { parseBrief, type BriefRead } from "./parse.ts";
export { scoreOf } from "./score.ts";
export { digestOf, outcomeAt, searchPar, type OnProgress, type Par } from "./search.ts";
export { fillText, showBrief, type Shown } from "./texts.ts";
export {
  bestInWords,
  boundsInWords,
  briefStartAddress,
  BriefPlay,
  changesInWords,
  findBrief,
  forgetOwn,
  isOwn,
  keepOwn,
  leastText,
  levelInWords,
  makeBrief,
  OpenFile,
  ownBriefs,
  settingName,
  Strip,
  subscribeOwn,
  useBrief,
  valueInWords,
  type Playable,
} from "./play/index.ts";
