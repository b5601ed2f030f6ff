// The token that travels: made from the provider's own shape of it, so that what is shown decoded is what is sent encoded.
import type { JsonValue } from "#facts";
import { isAdmitted, operationOf, type TravelFacts } from "./facts.ts";
import { fillJson, type Slots } from "./fill.ts";
import { base64Url } from "./identifiers.ts";

/** Anybody who decodes the signature reads what it is. */
const SIGNATURE = "an example: this signature verifies nothing";
const FORGED = "a forged example: whoever wrote this does not hold the key";
const ISSUED_BEFORE_S = 600;
const VALID_S = 3600;

/** Whether a token is sent at all: with every request, where anybody asks for one, also where nobody comes to look at it. */
function sendsToken({ token, authorizer }: TravelFacts): boolean {
  return token !== "missing" && authorizer !== "none";
}

/** The slots that a token's shape asks for. An expired one ran out ten minutes before it was sent. */
export function tokenSlots(facts: TravelFacts, arrivalEpochS: number): Slots {
  const needed = `orders.${operationOf(facts)}`;
  const issuedS = arrivalEpochS - ISSUED_BEFORE_S - (facts.token === "expired" ? VALID_S : 0);
  return {
    issuedS,
    expiresS: issuedS + VALID_S,
    neededScope: needed,
    scope: facts.token === "wrongScope" ? "profile" : facts.token === "forged" ? `${needed} admin` : needed,
    signature: base64Url(facts.token === "forged" ? FORGED : SIGNATURE),
  };
}

/** header.payload.signature (RFC 7519, RFC 7515), from the decoded token as the shape shows it. */
function encodeToken(decoded: JsonValue): string {
  const { header, payload, signature } = decoded as { header: JsonValue; payload: JsonValue; signature: string };
  return [base64Url(JSON.stringify(header)), base64Url(JSON.stringify(payload)), signature].join(".");
}

/** What the other steps need of the token: the header of the request, and the claims once they have been accepted. */
export function sentToken(shape: JsonValue | undefined, slots: Slots, facts: TravelFacts, decided: boolean): Slots {
  const decoded = shape !== undefined && sendsToken(facts) ? fillJson(shape, slots, {}).value : null;
  const claims = decoded && decided && isAdmitted(facts) ? (decoded as { payload: JsonValue }).payload : null;
  const jwt = facts.authorizer === "jwt" ? claims : null;
  return {
    authorization: decoded ? `Bearer ${encodeToken(decoded)}` : null,
    claims,
    // An HTTP API hands over each claim as a text, and the scopes that its route asks for.
    claimTexts: jwt ? asTexts(jwt) : null,
    scopes: jwt ? [slots.neededScope] : null,
    // An authorizer of one's own hands over what it chooses to.
    context: claims && facts.authorizer === "lambda" ? { sub: slots.userId, scope: slots.scope } : null,
    claimsBase64: claims ? base64Url(JSON.stringify(claims)) : null,
  };
}

function asTexts(claims: JsonValue): JsonValue {
  return Object.fromEntries(
    Object.entries(claims as Readonly<Record<string, JsonValue>>).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}
