// What a reader may do with an embed, as whoever embeds it wishes: everything; look and read only; or everything but the clock, whose
// controls are not there.
import { createContext } from "react";

export const CONTROLS = ["shown", "locked", "hidden"] as const;
export type Controls = (typeof CONTROLS)[number];

export const ControlsContext = createContext<Controls>("shown");
