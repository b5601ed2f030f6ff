// Words of decks of one's own: what is wrong with one that is read, and what of it does not apply any more.
import { addWords } from "../words.ts";

export const ownDeck = {
  "ownDeck.problem": "{where}: found {found}; allowed: {allowed}",
  "ownDeck.keyOf": "{where}, {key}",
  "ownDeck.slide": "Slide {n} ({id})",
  "ownDeck.wholeFile": "The deck",
  "ownDeck.tooLarge": "The deck: found {n} characters; allowed: at most {most}",
  "ownDeck.noJson": "Line {line}, column {column}: {message}",
  "ownDeck.moreProblems": "{n} more",
  "ownDeck.characters": "{n} characters",
  "ownDeck.again": "the same a second time",
  "ownDeck.noSuchPicture": "what is no {kind} picture",
  "ownDeck.tooNewScenario": "a scenario of a later version of this program",
  "ownDeck.allowed.object": "an object with {keys}",
  "ownDeck.allowed.keys": "{keys}",
  "ownDeck.allowed.text": "a text of at most {most} characters",
  "ownDeck.allowed.words": "a text of at most {most} characters that is not empty",
  "ownDeck.allowed.wordKeys": "names of words of the stage, such as stage.room.function, each with a text",
  "ownDeck.allowed.number": "a number from {least} to {most}",
  "ownDeck.allowed.list": "a list of at most {most}",
  "ownDeck.allowed.once": "each once",
  "ownDeck.allowed.id": "the id of a slide of the deck",
  "ownDeck.allowed.ownId": "own- and at most 12 letters and digits",
  "ownDeck.allowed.logo": "a PNG, JPEG or WebP picture as a data URL of at most 200 000 characters",
  "ownDeck.allowed.widgetThere": "a picture, on a slide with the layout widget and on no other",
  "ownDeck.allowed.noScenario": "none: this picture shows no run",
  "ownDeck.allowed.scenario": "the name of a scenario there is, or a whole one as a link has it",
  "ownDeck.logoOf": "Logo",
  "ownDeck.lost": "The deck has a newer edition. These changes do not apply any more; all others do.",
  "ownDeck.lost.slide": "“{slide}”: there is no such slide any more.",
  "ownDeck.lost.text": "“{slide}”: there is no text “{was}” any more.",
  "ownDeck.lost.word": "The stage has no word “{was}” any more, in whose place “{says}” stood.",
  "ownDeck.lost.all": "All slides that are left were hidden: they are shown.",
  "ownDeck.tooNew":
    "This deck was written by a later version of this program. Load the page anew, or ask for an older file.",
  "ownDeck.refused": "This deck cannot be opened",
  "ownDeck.refusedWhy": "What is wrong with it, and what is allowed",
  "ownDeck.openFile": "Open a deck file",
  "ownDeck.gone":
    "This browser keeps no such deck. Decks are kept on the device on which they were made: open its file, or its link.",
  "ownDeck.otherDeck": "This is made of another deck: {of}.",
  "ownDeck.toList": "All decks",
} as const;

addWords(ownDeck);
