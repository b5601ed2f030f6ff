// The door to the move between providers: one function as each of four providers wants it, and the lines that differ, counted.
import "#messages/providers";

export { Providers } from "./Providers.tsx";
