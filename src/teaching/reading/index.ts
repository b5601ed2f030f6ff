// The door to what reads the content files of beliefs and briefs: their shape, the scenarios that they name, the figures in their texts.
//   object({says: text(), figure: quantity}, {sources: list(text())})(value, "", problems)
//   scenarioOf("flash-sale", {"function.memoryMb": 1024}): Promise<Scenario>
//   fillBraces("It took {a}.", (name) => …)
export { fillBraces, finite, numberInWords, quantityInWords, settingInWords } from "./braces.ts";
export {
  bounded,
  change,
  lessonAddress,
  list,
  number,
  object,
  oneOf,
  quantity,
  report,
  scenario,
  text,
  type Read,
} from "./readers.ts";
export { changed, scenarioOf, type ScenarioSource } from "./scenarioOf.ts";
export type { RunScenario } from "./run.ts";
