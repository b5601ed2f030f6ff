// Words of what surrounds the pages of the site, embeds apart: header, theme, not-found page.

import { addWords } from "../words.ts";

export const site = {
  "site.skip": "Skip to the content",
  "site.nav": "Main",
  "site.lifecycle": "Lifecycle",
  "site.lab": "Lab",
  "site.learn": "Learn",
  "site.slides": "Slides",
  "site.teach": "Teach",
  "site.beliefs": "Beliefs",
  "site.briefs": "Briefs",
  "site.class": "For a class",
  "site.joinClass": "For your class",
  "site.giveToClass": "Give some of them to a class",
  "site.toClass": "Back to your class",
  "site.cold-starts": "Cold starts",
  "site.break-even": "Break-even",
  "site.my-bill": "My bill",
  "site.glossary": "Glossary",
  "site.facts": "Facts",
  "site.references": "References",
  "site.model": "The model",
  "site.privacy": "Privacy",
  "site.accessibility": "Accessibility",
  "site.home": "Serverless Lab, home",
  "site.toDark": "Dark theme",
  "site.toLight": "Light theme",
  "site.notFoundTitle": "There is no such page",
  "site.notFoundAsked": "You asked for",
  "site.notFoundText": "The address may have been copied in part, or the page has moved. From here you can go on to:",
  "site.toHome": "The start page",
  "site.toHomeText": "what this is, in three sentences",
  "site.toLab": "The Lab",
  "site.toLabText": "send a workload through the six components and watch who answers",
} as const;

addWords(site);
