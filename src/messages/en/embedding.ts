// The words of embeds that few readers meet: what is wrong with an address, and what lessons and decks say around themselves.
import { addWords } from "../words.ts";

export const embedding = {
  "embedding.badAddress": "Part of this address was not understood",
  "embedding.shows": "There is no “{found}” to embed; there are {allowed}. Showing {shown}.",
  "embedding.scenario": "scenario: found “{found}”; there are {allowed}. Showing {shown}.",
  "embedding.link": "s: {reason}. The scenario that belongs here cannot be shown; no other takes its place.",
  "embedding.t": "t: found “{found}”; a number of seconds is allowed.",
  "embedding.tooLate": "t: found {found} s; this run ends at {end} s. Standing at its end.",
  "embedding.theme": "theme: found “{found}”; light, dark and auto are allowed. Following your own.",
  "embedding.controls": "controls: found “{found}”; shown, locked and hidden are allowed. Showing them.",
  "embedding.provider": "provider: found “{found}”; {allowed} are allowed. Showing the scenario’s own.",
  "embedding.lang": "lang: found “{found}”; {allowed} is allowed. Speaking English.",
  "embedding.origin":
    "origin: found “{found}”; an origin such as https://school.example is allowed. No host page is answered.",
  "embedding.slide": "slide: found “{found}”; there are {allowed}. Showing the first.",
  "embedding.openLesson": "Open on its own",
  "embedding.route": "route: found “{found}”; {allowed}. The whole deck is shown.",
  "embedding.own": "own: {reason}. The deck it is made of is shown.",
  "embedding.routes": "there is {allowed}",
  "embedding.noRoutes": "this deck has none",
  "embedding.openSlides": "Open the slides",
  "embedding.reload": "Try again",
  "embedding.scenarioFailed": "The scenario could not be run",
  "embedding.place": "{n} of {of}",
} as const;

addWords(embedding);
