// Why the Lab did not open what somebody gave it.
import { addWords } from "../words.ts";

export const labGiven = {
  "labGiven.pasted": "The pasted text",
  "labGiven.notScenario":
    "Found “{found}”; allowed: a scenario as JSON, a link with a scenario, or the part of a link from “v1.” on.",
  "labGiven.notJson": "{source}, line {line}, column {column}: {message}",
  "labGiven.tooLarge": "{source}: found {size} MB; allowed: at most {most} MB.",
  "labGiven.linkWithout": "Found a link without a scenario; allowed: one with “scenario=” or “s=”.",
  "labGiven.linkToFile":
    "Found a link to a scenario that is too long for a link; allowed: the scenario file, from whoever shared it.",
  "labGiven.noPreset": "scenario: found “{found}”; allowed: {allowed}.",
  "labGiven.tooNew": "This link was made by a newer version of the Lab; reload the page to get the newest version.",
  "labGiven.more": "{n} more {n|reason|reasons}",
  "labGiven.folder": "Found the folder “{name}”; allowed: one scenario file.",
  "labGiven.many": "Found {n} files; allowed: one at a time.",
  "labGiven.wrongType":
    "Found {name}, of type {type}; allowed: a scenario file, which ends in .json. Recorded traffic is read under “My traffic”.",
  "labGiven.unreadable": "{name} could not be read: it may be a folder, or have moved since it was chosen.",
} as const;

addWords(labGiven);
