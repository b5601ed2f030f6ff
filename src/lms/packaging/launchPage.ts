// The page that a platform opens for a lesson: a frame for the app, and the script that reports. What the script must know stands in it.
import type { LessonOfCourse, Order } from "./order.ts";
import { escaped } from "./xml.ts";

export function launchPage({ name, title }: LessonOfCourse, { format, language, counts, passScore }: Order): string {
  const pass = passScore === null ? "" : ` data-pass-score="${passScore}"`;
  return `<!doctype html>
<html lang="${escaped(language)}" data-platform="${format}" data-lesson="${escaped(name)}" data-counts="${counts}"${pass}>
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
