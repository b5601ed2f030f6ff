// The page that a platform opens for a unit: a frame for the app, and the script that reports. What the script must know stands in it.
import type { Order, Unit } from "./order.ts";
import { escaped } from "./xml.ts";

export function launchPage({ shows, name, title }: Unit, { format, language, counts, passScore }: Order): string {
  // A brief is there to be tried until it is met: whichever answers count, of its attempts the best does.
  const counting = shows === "brief" && counts !== "none" ? "best" : counts;
  const pass = passScore === null ? "" : ` data-pass-score="${passScore}"`;
  return `<!doctype html>
<html lang="${escaped(language)}" data-platform="${format}" data-shows="${shows}/${escaped(name)}" data-counts="${counting}"${pass}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="course.css" />
    <script defer src="course.js"></script>
  </head>
  <body>
    <p id="notice" role="status" hidden></p>
    <iframe id="lesson" title="${escaped(title)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
  </body>
</html>
`;
}
