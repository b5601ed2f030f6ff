// Words of saving what is shown as an image.
export const picture = {
  "picture.what": "What",
  "picture.format": "Format",
  "picture.png": "PNG, for documents and messages",
  "picture.svg": "SVG, sharp at every size",
  "picture.save": "Save image",
  "picture.making": "Making the image.",
  "picture.saved": "Saved as {name}, {width} by {height} px.",
  "picture.failed": "The image could not be made: {reason}. Try the other format, or make the window smaller.",
  "picture.gone": "it is not on show",
} as const;
