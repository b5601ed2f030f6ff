// Words around what travels: shapes of requests, events, code, queries, logs and bills. The shapes themselves stand in content/events.
import { addWords } from "../words.ts";

export const travel = {
  "travel.title": "What travels",
  "travel.runs": "What runs now",
  "travel.provider": "Shapes of",
  "travel.provider.aws": "AWS",
  "travel.provider.azure": "Azure",
  "travel.provider.gcp": "Google",
  "travel.provider.cloudflare": "Cloudflare",
  "travel.shapesOnly": "Shapes only: this run is {run}. {provider} would take other times and send another bill.",
  "travel.own": "What is |marked| is this request's own; the rest is an example.",
  "travel.copy": "Copy",
  "travel.copied": "Copied",
  "travel.notCopied": "This browser does not allow copying. Select the text instead.",
  "travel.fold": "Fold {name}",
  "travel.unfold": "Unfold {name}",
  "travel.root": "all of it",
  "travel.item": "item {n}",
  "travel.keys": "{n} {n|key|keys}",
  "travel.items": "{n} {n|item|items}",
  "travel.whole": "all {n} characters",
  "travel.idempotent": "Handler",
  "travel.idempotent.no": "writes each time",
  "travel.idempotent.yes": "idempotent",
  "travel.sources": "Sources",
  "travel.source": "{source} ({asOf}; confidence {confidence})",
  "travel.confidence.high": "high",
  "travel.confidence.medium": "medium",
  "travel.confidence.low": "low",
  "travel.loading": "Fetching the shapes",
  "travel.failedTitle": "The shapes could not be fetched",
  "travel.failedBody": "The run is not affected.",
  "travel.retry": "Fetch them again",
  "travel.note.forged":
    "Somebody added admin to the scope after it was signed. The claims look good; the signature is that of other claims, and so it does not fit.",
  "travel.note.read":
    "In this run the database call is a read, as the scenario's share of reads decides; the code shown writes.",
  "travel.note.relational":
    "This run's database is relational; the code shown uses a key-value table. The query that follows is the right one.",
  "travel.note.calls": "The simulated handler makes {n} database calls, one after the other; the code shows one.",
} as const;

addWords(travel);
