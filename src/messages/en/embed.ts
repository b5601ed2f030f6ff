// The words of embeds and of the host around a widget.
import { addWords } from "../words.ts";

export const embed = {
  "embed.widget.diagram": "The six components",
  "embed.widget.stage": "The stage",
  "embed.widget.timeline": "The timeline",
  "embed.widget.waterfall": "One request, span by span",
  "embed.widget.lifecycle": "One request, step by step",
  "embed.widget.jobs": "The stack of jobs",
  "embed.widget.routes": "The route table",
  "embed.widget.worlds": "Two worlds on one clock",
  "embed.widget.token": "The token that travels",
  "embed.widget.providers": "One function, four providers",
  "embed.widget.orderTests": "One function, two worlds",
  "embed.widget.coldStarts": "Cold starts, as measured",
  "embed.widget.bill": "The bill",
  "embed.widget.breakEven": "Break-even",
  "embed.title": "{widget}: {scenario}",
  "embed.reset": "Reset",
  "embed.openInLab": "Open in the Lab",
  "embed.noTabs": "No tab may be opened here. The address:",
  "embed.failedTitle": "{title} could not be drawn",
  "embed.failedBody": "The run itself is kept. Draw it again, or reload the page.",
  "embed.drawAgain": "Draw it again",
  "embed.loading": "Loading",
  "embed.simulating": "Simulating",
  "embed.clock.play": "Play",
  "embed.clock.pause": "Pause",
  "embed.clock.back": "Event before",
  "embed.clock.on": "Next event",
  "embed.clock.of": "of {end}",
} as const;

addWords(embed);
