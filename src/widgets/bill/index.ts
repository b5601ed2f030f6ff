// The door to the bill of a run: the widget, and its parts for pages that show a bill among other things.
import "#messages/bill";

export { Bill } from "./Bill.tsx";
export { BillLines } from "./BillLines.tsx";
export { MeterFigures } from "./MeterFigures.tsx";
export { SaveCsv } from "./SaveCsv.tsx";
