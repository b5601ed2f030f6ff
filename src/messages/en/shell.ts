// Words of the shell: header, theme, not-found and error pages.

export const shell = {
  "shell.name": "Serverless Lab",
  "shell.skip": "Skip to the content",
  "shell.nav": "Main",
  "shell.lifecycle": "Lifecycle",
  "shell.lab": "Lab",
  "shell.learn": "Learn",
  "shell.slides": "Slides",
  "shell.glossary": "Glossary",
  "shell.references": "References",
  "shell.model": "The model",
  "shell.home": "Serverless Lab, home",
  "shell.toDark": "Dark theme",
  "shell.toLight": "Light theme",
  "shell.loading": "Opening the page",
  "shell.notFoundTitle": "There is no such page",
  "shell.notFoundAsked": "You asked for",
  "shell.notFoundText": "The address may have been copied in part, or the page has moved. From here you can go on to:",
  "shell.toHome": "The start page",
  "shell.toHomeText": "what this is, in three sentences",
  "shell.toLab": "The Lab",
  "shell.toLabText": "send a workload through the six components and watch who answers",
  "shell.errorTitle": "This page stopped working",
  "shell.errorText":
    "Something failed that should not have. The address still holds what you had set: reload the page and it opens as it was.",
  "shell.startFailed":
    "A part of the page did not arrive. Check the connection, then reload: the address still holds what you had set.",
  "shell.errorReload": "Reload the page",
  "shell.errorDetails": "What failed, for a report",
} as const;
