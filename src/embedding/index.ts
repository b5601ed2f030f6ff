// The door to embedding, for the page that is embedded. What a host page loads is embed.ts, which the build makes into embed.js.
//   connect(frame, onEvent): { call(method, value), close() }
//   startFrame(window, { hostOrigin, about, answers }): { tell(event, data), stop() }
//   announceHeight(host, address, heightPx), greetH5p(window, heightPx)
export {
  connect,
  type Connection,
  type Counts,
  type EventName,
  type LabState,
  type LessonSettings,
  type Snapshot,
  type TaskReport,
} from "./connect.ts";
export type { ServerlessLab } from "./embed.ts";
export { startFrame, type Answers, type Frame } from "./frame.ts";
export { announceHeight, greetH5p } from "./heights.ts";
