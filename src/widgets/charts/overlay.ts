// Where there is room, what is opened under the charts stands in their place, so that nothing else moves; on a narrow screen it follows
// below.

export const OVERLAY =
  "z-30 overflow-auto py-3 @3xl:absolute @3xl:inset-x-0 @3xl:top-0 @3xl:bottom-6 @3xl:border-b @3xl:border-line-2 @3xl:bg-panel @3xl:px-4";
