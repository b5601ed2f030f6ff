// Lengths of time as platforms read them.

/** HHHH:MM:SS.SS, as SCORM 1.2's CMITimespan; at least two digits of hours. */
export function clockTime(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`;
}

/** ISO 8601 in seconds, such as PT61.25S. */
export function duration(ms: number): string {
  return `PT${(Math.round(ms / 10) / 100).toString()}S`;
}
