// Words of saving what is shown as an image.
import { addWords } from "../words.ts";

export const picture = {
  "picture.what": "What",
  "picture.format": "Format",
  "picture.png": "PNG",
  "picture.svg": "SVG",
  "picture.pngNote": "For documents and messages.",
  "picture.svgNote": "Sharp at every size, and can be edited.",
  "picture.save": "Save image",
  "picture.making": "Making the image.",
  "picture.saved": "Saved as {name}, {width} by {height} px.",
  "picture.failed": "The image could not be made: {reason}. Try the other format, or make the window smaller.",
  "picture.gone": "{what} is not on show now, so there is no image of it.",
} as const;

addWords(picture);
