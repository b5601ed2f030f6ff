// Words of the Lab's Share: a link, a QR code, files.
import { addWords } from "../words.ts";

export const labShare = {
  "labShare.link": "Link",
  "labShare.bytes": "{n} bytes",
  "labShare.kilobytes": "{n} kB",
  "labShare.byName": "{size}: it names the preset, which every copy of the site has.",
  "labShare.whole": "{size}, with the whole scenario in it.",
  "labShare.deck": "Slides",
  "labShare.deckWhat": "A slide with this scenario, in a deck of your own.",
  "labShare.addToDeck": "Add to a deck",
  "labShare.moment": "At this moment",
  "labShare.momentAndRequest": "At this moment, with the picked request",
  "labShare.at": "At {time}",
  "labShare.atWithRequest": "At {time}, with request {n}",
  "labShare.fromFile":
    "This page is a file on your computer: nobody else can open its address. Save the scenario file and hand that on; it opens in every copy of the Lab.",
  "labShare.tooLong":
    "As a link, this scenario would be longer than 8 kB, which servers and messengers cut or refuse. Save the scenario file and hand that on.",
  "labShare.longForMessengers":
    "From 2 000 characters on, Teams, Slack and other apps on Windows may cut a link: send the scenario file there.",
  "labShare.code": "QR code",
  "labShare.file": "Scenario file",
  "labShare.fileWhat": "Opens in every copy of the Lab, and runs on the command line.",
  "labShare.saveFile": "Save the scenario",
  "labShare.image": "Image",
  "labShare.loading": "Loading",
  "labShare.csv": "Requests of the run",
  "labShare.csvWhat": "CSV, for a spreadsheet or a notebook: a row for each request, times in microseconds.",
  "labShare.csvAll": "{n} {n|request|requests}, all that came in this run.",
  "labShare.csvSome": "{recorded} rows: the first of {total} requests, as many as the run records one by one.",
  "labShare.csvWriting": "Writing the CSV",
  "labShare.cancel": "Cancel",
  "labShare.saveCsv": "Save the CSV",
  "labShare.csvSaved": "Saved as {name}.",
  "labShare.csvFailed": "The CSV could not be written ({detail}). Try again.",
  "labShare.course": "In a course page",
  "labShare.courseWhat": "Teach sets up the diagram, the charts or another piece with this scenario, to be embedded.",
  "labShare.toTeach": "Set it up",
  "labShare.app": "The whole app",
  "labShare.appWhat": "One file for a memory stick: it opens at this scenario, without a network.",
  "labShare.brief": "A brief for others",
  "labShare.briefWhat":
    "A file with what this run came to as goals, and what you changed since you opened the scenario as the settings to meet them with. Put it into words in any editor, and open it on the page of the briefs.",
  "labShare.makeBrief": "Make a brief of this",
  "labShare.briefSaved": "Saved as {name}. A brief may have {most} combinations of values at most.",
  "labShare.briefFailed": "The brief could not be made ({detail}). Try again.",
  "labShare.nothingSent": "Nothing is sent anywhere: you decide where links and files go.",
} as const;

addWords(labShare);
