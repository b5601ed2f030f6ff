// The door to predictions. A reader answers a question about a run, then the run says; lessons, Lifecycle and slides use it.
//   <Predict id prompt question scenario change? runScenario answers? explanation? />
//   question.ts: what can be asked; quantities.ts: about what (names as the command line prints them)
//   truthOf(question, runs of changesFor(question, change)): Truth       score(question, answer, truth): Verdict       resultInWords(question, answer, truth)
//   problemsOf(question, truth): what an author should mend; answersOnDevice(), answersInMemory(): AnswerStore
//   readNumber, readWord, readSeries(quantity, {run, model}): the figure itself, for prose that quotes a run
// Outcomes are named as the Lab names them.
import "#messages/outcomes";
import "#messages/predict";

export { answersInMemory, answersOnDevice, isAnswered, questionKey, readAnswer } from "./answers.ts";
export { CurvePad } from "./CurvePad.tsx";
export { NumberInput } from "./NumberInput.tsx";
export { PickInput } from "./PickInput.tsx";
export { withChange } from "./change.ts";
export { isPacked, loadChanged, loadNamed } from "./loadChanged.ts";
export { Predict, type PredictProps } from "./Predict.tsx";
export { problemsOf } from "./problems.ts";
export { readNumber, readWord } from "./read.ts";
export { readSeries } from "./readSeries.ts";
export { pointsOf, rightNumbers, score, verdictsOf } from "./score.ts";
export { resultInWords, verdictInWords } from "./sentence.ts";
export { changesFor, truthOf } from "./truth.ts";
export { scaleOf, shareOf, valueAt } from "./scale.ts";
export { unitOf } from "./quantities.ts";
export { figure, optionLabel } from "./words.ts";
export { truthInWords } from "./truthInWords.ts";
export type * from "./answers.ts";
export type * from "./change.ts";
export type * from "./quantities.ts";
export { isDrawn } from "./question.ts";
export type * from "./question.ts";
export type * from "./read.ts";
export type * from "./usePrediction.ts";
