// Words of the token that travels: the kinds of token, how far each gets, and what it is told.
import { addWords } from "../words.ts";

export const token = {
  "token.choose": "The token",
  "token.kind.verified": "valid, new to the check",
  "token.kind.cached": "valid, remembered",
  "token.kind.missing": "missing",
  "token.kind.expired": "expired",
  "token.kind.forged": "forged",
  "token.kind.wrongScope": "for something else",
  "token.send": "Send the request",
  "token.track": "The way of the request: client, gateway, security service, function, database",
  "token.notSent": "Not sent yet. How far will it get?",
  "token.onItsWay": "On its way. How far will it get?",
  "token.absent": "This run has no request with such a token.",
  "token.failed": "The request could not be followed: {detail}",
  "token.tracing": "Following the request",
  "token.told.ok": "Answered after {total}. The check took {check}, and the function was asked.",
  "token.told.failed":
    "Turned back with {status} after {total}. The check took {check}; no function ran, and the call is not charged.",
  "token.steps": "Step by step",
  "token.sent": "What you have sent",
  "token.column.reached": "Got as far as",
  "token.column.answer": "Answer",
  "token.column.check": "Check",
  "token.column.total": "In all",
  "token.answered": "answered",
} as const;

addWords(token);
