// Words of what surrounds the pages of the site, embeds apart: header, theme, not-found page.

export const site = {
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
  "shell.notFoundTitle": "There is no such page",
  "shell.notFoundAsked": "You asked for",
  "shell.notFoundText": "The address may have been copied in part, or the page has moved. From here you can go on to:",
  "shell.toHome": "The start page",
  "shell.toHomeText": "what this is, in three sentences",
  "shell.toLab": "The Lab",
  "shell.toLabText": "send a workload through the six components and watch who answers",
} as const;
