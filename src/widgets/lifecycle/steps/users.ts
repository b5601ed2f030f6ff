// Whose request it is, and whether it can prove that: said the same in sentences and in what travels.
import { settingsAt, type Lifecycle } from "./context.ts";

/** As the token names them; users are counted from 1 there. */
export function nameOfUser(user: number): string {
  return `user-${user + 1}`;
}

/** Whether this attempt sends a token, none though one is asked for, or none because nobody asks. */
export function asked({ trace, model }: Lifecycle, index: number): "withToken" | "withoutToken" | "notAsked" {
  const { attempt, startUs } = trace.spans[index];
  if (!settingsAt(model, startUs).security.enabled) return "notAsked";
  const check = trace.spans.find((each) => each.kind === "security" && each.attempt === attempt);
  return (check?.token ?? trace.token) === "missing" ? "withoutToken" : "withToken";
}
