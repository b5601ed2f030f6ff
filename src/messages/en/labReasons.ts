// Why a control of the Lab changes little or nothing in the scenario that is open; and what runs beside it.
import { addWords } from "../words.ts";

export const labReasons = {
  "labReasons.setByEach": "Nothing changes: each function of this scenario sets its own.",
  "labReasons.memoryNoCpu": "No CPU work here: memory changes the first run of a new instance, and the bill.",
  "labReasons.memoryBill": "No CPU work here: memory changes the bill and nothing else.",
  "labReasons.keepAlive": "No instance idles that long in this run: a longer one changes nothing.",
  "labReasons.provisioned": "No request starts cold in this run: more of them only add to the bill.",
  "labReasons.account": "The account’s limit of {n} is met first: more changes nothing.",
  "labReasons.concurrency": "At most {n} {n|instance is|instances are} alive in this run: only a lower limit is felt.",
  "labReasons.timeout": "The slowest answer of this run takes {time}: only a shorter timeout is felt.",
  "labReasons.requestsPerInstance": "One instance serves all of this run already.",
  "labReasons.runtime": "Nothing changes: this scenario gives its own initialisation and first run.",
  "labReasons.architecture": "This scenario gives its own initialisation and first run: only the price changes.",

  "labReasons.serverIs": "The same requests also reach servers, for comparison: {servers}.",
} as const;

addWords(labReasons);
