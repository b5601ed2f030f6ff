// The door of the exports: traces and records of requests as the files of other tools. Pure functions; whoever calls them writes the file.
export { otlpOf, type OtlpTraces } from "./otlp.ts";
export { chromeTraceOf, type ChromeTrace } from "./chrome.ts";
export { requestsCsv, ROWS_PER_PIECE } from "./requestsCsv.ts";
