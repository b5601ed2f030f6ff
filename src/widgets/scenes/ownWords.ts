// Words that stand in the place of the stage's own, around here.
import { createContext } from "react";

/** By the key of what they stand for; a template with the slots of that, or some of them. */
export const OwnWords = createContext<Readonly<Record<string, string>>>({});
