// The door to cold starts as they were measured: the widget, and each of its pictures for a page that shows all.
import "#messages/coldStarts";

export { ColdStartPicture } from "./ColdStartPicture.tsx";
export { ColdStarts } from "./ColdStarts.tsx";
export { VIEWS } from "./figures.ts";
