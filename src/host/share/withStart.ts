// Puts into the single file where it is to open: as inert text that no content can break out of. src/app/saved.ts reads it.

/** @param start a path of the site, such as "/lab?scenario=flash-sale"; null for the start page */
export function withStart(html: string, start: string | null): string {
  if (start === null) return html;
  if (!html.includes("</head>")) throw new Error("the file is not whole");
  const text = JSON.stringify(start).replaceAll("<", "\\u003c");
  return html.replace(
    "</head>",
    () => `  <script type="application/json" id="serverless-lab-start">${text}</script>\n  </head>`,
  );
}
