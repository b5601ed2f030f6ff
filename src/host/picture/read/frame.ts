// The frame of an element as its style has it: ground, gradients, borders, corners.
import { inset, type Box } from "../svg/box.ts";
import type { Frame, Side } from "../svg/frame.ts";
import { colourOf, coloursIn, px } from "./style.ts";

/** @param box in pixels of the picture @param scale pixels of the picture for each pixel of the style */
export function frameOf(style: CSSStyleDeclaration, box: Box, scale: number): Frame {
  const side = (name: "top" | "right" | "bottom" | "left"): Side => ({
    width: px(style.getPropertyValue(`border-${name}-width`)) * scale,
    style: style.getPropertyValue(`border-${name}-style`),
    colour: colourOf(style.getPropertyValue(`border-${name}-color`)),
  });
  const corner = style.borderTopLeftRadius;
  const radius = corner.endsWith("%") ? (px(corner) / 100) * box.width : px(corner) * scale;
  return {
    box,
    ground: colourOf(style.backgroundColor),
    image: coloursIn(style.backgroundImage),
    radius,
    sides: [side("top"), side("right"), side("bottom"), side("left")],
    scale,
  };
}

/** What lies within the borders. */
export function paddingOf({ box, sides }: Frame): Box {
  return inset(
    box,
    sides.map(({ width }) => width),
  );
}
