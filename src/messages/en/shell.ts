// Words that any page may need before its own are here, and when it fails.

import { addWords } from "../words.ts";

export const shell = {
  "shell.name": "Serverless Lab",
  "shell.loading": "Opening the page",
  "shell.errorTitle": "This page stopped working",
  "shell.errorText":
    "Something failed that should not have. The address still holds what you had set: reload the page and it opens as it was.",
  "shell.startFailed":
    "A part of the page did not arrive. Check the connection, then reload: the address still holds what you had set.",
  "shell.errorReload": "Reload the page",
  "shell.errorDetails": "What failed, for a report",
} as const;

addWords(shell);
