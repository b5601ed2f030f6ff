// A path drawn larger by its coordinates instead of by a transform, so that the width of its line stays what it is.

/** How many numbers each command takes, and of which kind: along x or along y. */
const KINDS: Readonly<Record<string, string>> = {
  M: "xy",
  L: "xy",
  T: "xy",
  H: "x",
  V: "y",
  Q: "xyxy",
  S: "xyxy",
  C: "xyxyxy",
  Z: "",
};

/** Null where it has what cannot be stretched so: arcs, which would have to turn. */
export function stretched(data: string, byX: number, byY: number): string | null {
  let possible = true;
  const result = data.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, text: string) => {
    const kinds = KINDS[command.toUpperCase()];
    if (kinds === undefined) possible = false;
    const numbers = text.match(/[-+]?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    const larger = numbers.map((each, i) => Number(each) * (kinds?.[i % kinds.length] === "y" ? byY : byX));
    return command + larger.map((each) => Number(each.toFixed(3))).join(" ");
  });
  return possible ? result : null;
}
