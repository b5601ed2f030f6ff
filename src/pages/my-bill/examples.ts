// What the page begins with, and what REPORT lines look like.

/** AWS's own example of a bill: https://aws.amazon.com/lambda/pricing/ ("mobile application backend"). */
export const EXAMPLE = "mobile backend, 3 000 000, 120, 1536";

const report = (time: string, id: string, times: string) =>
  `2026-11-29T${time}Z REPORT RequestId: ${id}-9a77-4c59-b9a5-2f1a6f0c7ad2 ${times}`;

/** A quarter of an hour of a small function, the first of them cold. */
export const EXAMPLE_REPORTS = [
  report(
    "10:00:00.412",
    "3f6c1f2e",
    "Duration: 84.21 ms Billed Duration: 253 ms Memory Size: 512 MB Max Memory Used: 96 MB Init Duration: 168.44 ms",
  ),
  report(
    "10:04:10.020",
    "51d0a3c4",
    "Duration: 12.03 ms Billed Duration: 13 ms Memory Size: 512 MB Max Memory Used: 96 MB",
  ),
  report(
    "10:09:31.870",
    "7ab2e915",
    "Duration: 11.48 ms Billed Duration: 12 ms Memory Size: 512 MB Max Memory Used: 97 MB",
  ),
  report(
    "10:15:02.337",
    "c0ffee77",
    "Duration: 14.90 ms Billed Duration: 15 ms Memory Size: 512 MB Max Memory Used: 97 MB",
  ),
].join("\n");
