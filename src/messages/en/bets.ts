// Words of class bets: what a phone shows, what the presenter pastes, what the room sees.
import { addWords } from "../words.ts";

export const bets = {
  "bets.ask": "Ask the class",
  "bets.title": "The class bets",
  "bets.scan": "Scan, choose, and put the code you get into the chat.",
  "bets.paste": "Paste the chat here, as it is",
  "bets.pasteUnseen": "Paste the chat here: it is counted, and not shown",
  "bets.onlyHere": "The room sees the question, its QR code and the bars; not what is pasted here.",
  "bets.pasteHint":
    "Codes are found in it, each device counts once, and its last code counts. Nothing is sent anywhere.",
  "bets.count": "Count them",
  "bets.counted": "{found} new, {again} counted before, {other} for another question, {damaged} damaged.",
  "bets.noCodes": "There is no code in this text. A code looks like SL-7K2M9-A4XQ2.",
  "bets.hands": "Or a show of hands",
  "bets.handsFor": "Hands for {option}",
  "bets.total": "Bets: {n}",
  "bets.clear": "Start again",
  "bets.histogram": "What the class says",
  "bets.bin": "{from} to {to}",
  "bets.isRight": "the run",
  "bets.yours": "Your bet",
  "bets.prompt": "Choose first",
  "bets.make": "Put this code into the chat:",
  "bets.copyCode": "Copy the code",
  "bets.change": "Change your mind as often as you like: your last code counts.",
  "bets.nothing": "There is nothing to bet on here",
  "bets.nothingBody": "This slide asks no question that can be answered by a code.",
  "bets.toSlide": "See the slide",
} as const;

addWords(bets);
