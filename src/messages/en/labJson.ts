// The words of the Lab's view of the scenario as JSON.
import { addWords } from "../words.ts";

export const labJson = {
  "labJson.title": "The whole scenario as JSON",
  "labJson.about":
    "Every setting, also those without a control. Apply plays it like any other change; Undo takes it back.",
  "labJson.keys":
    "Tab leaves the text. F8 goes to the next problem. Control or Command with ] and [ indents and outdents; with Z takes back what was typed.",
  "labJson.label": "Scenario as JSON. Tab leaves it.",
  "labJson.apply": "Apply",
  "labJson.same": "Every setting is as it is played now.",
  "labJson.onlyTitle": "It can be played. Another title; every setting is as it is played now.",
  "labJson.ready": "It can be played. {n|Another setting|Other settings} than now: {paths}.",
  "labJson.andMore": "{paths} and {n} more",
  "labJson.wrong": "It cannot be played yet: {n} {n|problem|problems}. What was open stays.",
  "labJson.checking": "Checking…",
  "labJson.problems": "Problems",
  "labJson.at": "Line {line}, column {column}",
  "labJson.more": "and {n} more",
  "labJson.elsewhere":
    "The scenario was changed elsewhere since this text was begun. Applied, the text takes the place of that change.",
  "labJson.takeBack": "Drop my changes",
  "labJson.tooLong":
    "With {n} numbers in its lists, this scenario is too long for an editor in a page; allowed: {most}. Save it under Share, change the file, and open it again.",
  "labJson.longText": "found {n} characters; allowed: at most {most}, or a file that is opened",
  "labJson.failed": "It could not be checked: {reason}",
} as const;

addWords(labJson);
