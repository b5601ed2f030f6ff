// The words of the first minute in the Lab.
import { addWords } from "../words.ts";

export const labFirst = {
  "labFirst.title": "Your first minute",
  "labFirst.at": "{n} of {of}",
  "labFirst.play": "Press Play.",
  "labFirst.playMore": "Requests cross the components, and the charts fill.",
  "labFirst.request": "Click a request:",
  "labFirst.requestMore":
    "a dot in the diagram, or one of the list “Requests under way”. Where its time went unfolds beside it.",
  "labFirst.control": "Move a control,",
  "labFirst.controlMore": "Memory for one. The whole run is simulated again.",
  "labFirst.result": "See what it changed.",
  "labFirst.running": "It is being simulated again.",
  "labFirst.asOpened": "All is as it was opened again. Move a control, and the difference stands here.",
  "labFirst.resultMore": "{change}: {figures}. All figures stand above, beside what they were.",
  "labFirst.resultNone": "{change}: no figure above differs. Something else holds this run up; try another control.",
  "labFirst.where": "Show me where",
  "labFirst.skip": "Skip",
  "labFirst.done": "Done",
} as const;

addWords(labFirst);
