// The door of the diagram: the six components at a moment, and the sentence that says the same.
import "#messages/diagram";

export { describeMoment } from "./describe.ts";
export { Diagram, type DiagramProps } from "./Diagram.tsx";
