// What of the Lab's address was not understood.
import { addWords } from "../words.ts";

export const labNotices = {
  "labNotices.title": "Part of this address was not understood",
  "labNotices.scenario": "scenario: found “{found}”; there are {allowed}. The flash sale is open instead.",
  "labNotices.two": "scenario: found “{found}” beside a whole scenario in s; the whole scenario is open.",
  "labNotices.tooNew":
    "s: this link was made by a newer version of the Lab. The flash sale is open instead; reload the page to get the newest version.",
  "labNotices.cut":
    "s: this link was cut off on its way, and the scenario with it. Ask for it again as a scenario file, or in a message that leaves links whole. The flash sale is open instead: it is not what was shared.",
  "labNotices.invalid":
    "s: the scenario in this link cannot be read. The flash sale is open instead: it is not what was shared.",
  "labNotices.file":
    "file: the scenario “{found}” is too long for an address, and this browser does not hold it. The flash sale is open instead; open the scenario file.",
  "labNotices.time": "t: found “{found}”; a number of seconds is allowed.",
  "labNotices.row": "r: found “{found}”; the number of a request is allowed.",
  "labNotices.choice": "{parameter}: found “{found}”; allowed: {allowed}.",
  "labNotices.versus":
    "vs: found “{found}”; a preset’s name or a whole link is allowed, or a scenario that this browser holds. The run is held against nothing.",
  "labNotices.zoom": "zoom: found “{found}”; two numbers of seconds are allowed, the earlier one first, as in 60-120.",
  "labNotices.zoomTooLate": "zoom: found a beginning of {found} s; this run ends at {limit} s. All of it is shown.",
  "labNotices.tooLate": "t: found {found} s; this run ends at {limit} s.",
  "labNotices.noRow": "r: found {found}; this run keeps {limit} requests, counted from 0.",
  "labNotices.problem": "found {found}; allowed: {allowed}",
  "labNotices.problemAt": "{pointer}: found {found}; allowed: {allowed}",
  "labNotices.more": "{n} more {n|reason|reasons}",
} as const;

addWords(labNotices);
