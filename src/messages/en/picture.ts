// Words of saving what is shown as an image.
export const picture = {
  "picture.what": "What",
  "picture.format": "Format",
  "picture.png": "PNG",
  "picture.svg": "SVG",
  "picture.formats": "PNG for documents and messages; SVG stays sharp at every size, and its parts can be edited.",
  "picture.save": "Save image",
  "picture.making": "Making the image.",
  "picture.saved": "Saved as {name}, {width} by {height} px.",
  "picture.failed": "The image could not be made: {reason}. Try the other format, or make the window smaller.",
  "picture.gone": "it is not on show",
} as const;
