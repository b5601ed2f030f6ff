// Levels over time as areas that stand on each other.

/**
 * Each along its top, and back along the top of the one before it; one unit wide for each bin.
 * @param levels values by bin, from the foot up
 * @param highest the value that reaches the top
 * @param height in the picture's own units
 */
export function areasOf(levels: readonly Float64Array[], highest: number, height: number): readonly string[] {
  const y = (value: number) => (height - (value / highest) * height).toFixed(2);
  let foot = new Float64Array(levels[0].length);
  return levels.map((values) => {
    const top = values.map((value, bin) => foot[bin] + value);
    const there = Array.from(top, (value, bin) => `L${bin} ${y(value)}L${bin + 1} ${y(value)}`).join("");
    const back = Array.from(foot, (value, bin) => `L${bin + 1} ${y(value)}L${bin} ${y(value)}`)
      .toReversed()
      .join("");
    foot = top;
    return `M0 ${height}${there}${back}Z`;
  });
}
