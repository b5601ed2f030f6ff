// What opens and closes the table and the help under the charts. It stays in reach above what it opens.

export const SUMMARY =
  "inline-flex min-h-6 items-center whitespace-nowrap text-ink-2 underline underline-offset-2 hover:text-ink @3xl:relative @3xl:z-40 @3xl:bg-panel";
