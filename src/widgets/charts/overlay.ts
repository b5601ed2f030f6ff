// Where there is room, what is opened under the charts stands in their place, so that nothing else moves; on a narrow screen it follows
// below. What opens and closes it stays in reach above it.

export const SUMMARY =
  "inline-flex min-h-6 items-center whitespace-nowrap text-ink-2 underline underline-offset-2 hover:text-ink @3xl:relative @3xl:z-40 @3xl:bg-panel";

export const OVERLAY =
  "z-30 overflow-auto py-3 @3xl:absolute @3xl:inset-x-0 @3xl:top-0 @3xl:bottom-6 @3xl:border-b @3xl:border-line-2 @3xl:bg-panel @3xl:px-4";
