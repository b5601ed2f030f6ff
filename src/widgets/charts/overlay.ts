// Where there is room, what is opened under the charts stands in their place, so that nothing else moves; on a narrow screen it follows below.

export const OVERLAY =
  "z-30 @3xl:absolute @3xl:inset-x-0 @3xl:bottom-full @3xl:max-h-80 @3xl:overflow-y-auto @3xl:border-y @3xl:border-line-2 @3xl:bg-panel @3xl:px-4";
