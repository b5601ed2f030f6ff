// The door of the diagram: the six components at a moment, to be explored.
import "#messages/diagram";

export { Diagram } from "./Diagram.tsx";
