// The door to briefs: goals to meet with a few settings, each of finitely many values; the least there is (par) is found by trying all.
//   briefs, parOf(name)                                   those of content/en/briefs, in order; par as it was computed
//   parseBrief(value)                                     a file: {kind: "ok", brief} | {kind: "invalid", problems}
//   checkBrief(brief, runScenario, onProgress, signal)    whether it can be solved, and its start and wrong fix fail
//   startOf(brief), startIndex(brief, start)              where it begins, as a scenario and as a combination
//   combinationsOf(brief), valuesAt(brief, index)         how many there are; what one of them sets
//   outcomeAt(brief, start, index, runScenario, signal)   what one comes to, over all seeds; searchPar(…): the least there is
//   showBrief(brief, par, runScenario, signal)            what fills its texts; fillText(text, brief, shown)
//   <BriefPlay brief par learner Link at onAt to handsOn /> the whole of it to play
//   findBrief(name), useBrief(name)                       one of the site's, or one that was opened from a file here (keepOwn)
//   <Strip playable scenario result Link onLeave />      its goals over the Lab; makeBrief(opened, now, result): one made there
import "#messages/briefs";

export type { Brief, Goal } from "./brief.ts";
export { briefs, parOf, type NamedBrief } from "./briefs.ts";
export { checkBrief } from "./check.ts";
export { combinationsOf, MOST_COMBINATIONS, placesAt, startIndex, startOf, valuesAt } from "./combinations.ts";
export { briefKey, keepAttempt, keepHint, keptOf, type KeptAttempt } from "./kept.ts";
export { parseBrief } from "./parse.ts";
export { outcomeAt, searchPar, type Par } from "./search.ts";
export { fillText, showBrief } from "./texts.ts";
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
