// The door to what a class is asked, and what it answers. No server: each device makes short codes of its answers, and one page merges them.
//   classTasks, readChosen(query), queryOf(tasks)      what can be asked, and which of it an address asks
//   codeOf(learner, task, who)                         what a device answers, as a code
//   mergeText(answers, tasks, text), textOf            the codes of many, from a chat or a file, and back
//   summaryOfBelief(says), summaryOfBrief(brief, says) what they come to
export { beliefAnswerOf, briefAnswerOf, codeOf } from "./answers.ts";
export { devicesIn, mergeText, textOf, type ClassAnswers, type Merged } from "./merge.ts";
export { createAnswersStore, thisDevice, type AnswersStore } from "./store.ts";
export { summaryOfBelief, summaryOfBrief, type BeliefSummary, type BriefSummary } from "./summary.ts";
export { classTasks, queryOf, readChosen, type ClassTask } from "./tasks.ts";
