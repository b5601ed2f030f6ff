// The words around convictions that are put to the test; the convictions themselves stand in content/en/beliefs.
import { addWords } from "../words.ts";

export const beliefs = {
  "beliefs.headline": "Beliefs, put to the test",
  "beliefs.lead":
    "{n} things that people say about serverless. Say what you think of one, and two runs answer: both on the same draws of chance, and different in what their names say. It takes two minutes each.",
  "beliefs.progress": "{done} of {of} tested",
  "beliefs.open": "Not tested yet",
  "beliefs.said": "You said: {choice}. {verdict}",
  "beliefs.all": "All beliefs",
  "beliefs.next": "Next: {says}",
  "beliefs.kept":
    "What you said is kept on this device, with your answers to the lessons. You save, read back or forget it there.",
  "beliefs.keptLink": "Your work",
  "beliefs.unknown": "There is no belief “{name}”",
  "beliefs.unknownText": "Here are those that there are.",
  "beliefs.ask": "What do you say?",
  "beliefs.choice.true": "True",
  "beliefs.choice.false": "False",
  "beliefs.choice.depends": "It depends",
  "beliefs.chooseFirst": "Choose first",
  "beliefs.run": "Run both",
  "beliefs.runAgain": "Run both again",
  "beliefs.runTurns": "Run it at this setting",
  "beliefs.running": "Run {n} of 2",
  "beliefs.failed": "The runs did not come to their end",
  "beliefs.noFigure": "A run has no such figure.",
  "beliefs.claim": "If the belief were right: {claim}",
  "beliefs.verdict.upheld": "Upheld by the record.",
  "beliefs.verdict.contradicted": "Contradicted by the record.",
  "beliefs.was.upheld": "The record upheld it.",
  "beliefs.was.contradicted": "The record contradicted it.",
  "beliefs.before": "Last time you said: {choice}. {verdict}",
  "beliefs.saidRight": "You said “{said}”, and so does the record.",
  "beliefs.saidWrong": "You said “{said}”, and the record says otherwise.",
  "beliefs.saidDepends": "You said “{said}”: here is one side of it, and below the other.",
  "beliefs.turns.contradicted": "When it becomes true",
  "beliefs.turns.upheld": "When it stops being true",
  "beliefs.openLab": "Open these runs in the Lab",
  "beliefs.slide": "Put it to the test",
  "beliefs.toLesson": "Where the lesson teaches it",
} as const;

addWords(beliefs);
