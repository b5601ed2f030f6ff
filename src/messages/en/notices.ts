// The words around what a scenario is told although it runs.
import { addWords } from "../words.ts";

export const notices = {
  "notices.count": "{n} {n|notice|notices}",
  "notices.title": "Worth knowing",
  "notices.lead":
    "All of this runs here. The provider would refuse it or advises against it, or part of it is not played, or it rests on what nobody published.",
} as const;

addWords(notices);
