// How things move, by name: one family, so that all that moves looks as if it were of one piece.

/** A room from one place to the next, and what appears or leaves with it. */
export const GLIDE = { type: "spring", duration: 0.6, bounce: 0 } as const;
/** The camera takes longer: the eye has to follow. */
export const CAMERA = { type: "spring", duration: 0.9, bounce: 0 } as const;
/** A bar that grows to its length. */
export const GROW = { type: "spring", duration: 0.7, bounce: 0.12 } as const;
