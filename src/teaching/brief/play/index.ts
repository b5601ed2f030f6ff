// What playing a brief takes: the whole of it, and its parts for other places. Entered by the door of the room.
export { BriefPlay } from "./BriefPlay.tsx";
export { boundsInWords } from "./goalWords.ts";
export { bestInWords, leastText, levelInWords } from "./inWords.ts";
export { briefStartAddress } from "./labTo.ts";
export { makeBrief } from "./make.ts";
export { OpenFile } from "./OpenFile.tsx";
export { findBrief, forgetOwn, isOwn, keepOwn, ownBriefs, subscribeOwn, type Playable } from "./own.ts";
export { changesInWords, settingName, valueInWords } from "./settingWords.ts";
export { Strip } from "./Strip.tsx";
export { useBrief } from "./useBrief.ts";
