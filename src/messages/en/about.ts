// What each page is about, in a sentence or two: for search engines, link previews and social cards. And what stands in a page that never ran.
import { addWords } from "../words.ts";

export const about = {
  "about.home": "See, predict and price what a serverless system does, one request at a time.",
  "about.lab":
    "A whole serverless system, simulated in your browser: change the traffic, the memory, the keep-alive, and see latency, cold starts and the bill change.",
  "about.lifecycle":
    "The life of one request, step by step: through gateway, security service, function and database, with its milliseconds and its micro-dollars.",
  "about.learn": "Seven lessons on serverless architecture in which you predict first, and then the simulation runs.",
  "about.slides": "Slides whose pictures run: a webinar of three quarters of an hour, and a talk of ten minutes.",
  "about.teach":
    "Embed any piece of Serverless Lab in a course page, set up as you like, or take the whole app along as one file.",
  "about.guide":
    "A plan for a class on “{title}”: minutes, questions with the answers to hope for, and what learners tend to believe.",
  "about.class":
    "Give a class beliefs and briefs by a link, and read what it thought before and after from the short codes that come back: no account, no server.",
  "about.joinClass": "The tasks that your class was given, and the line of codes to send back.",
  "about.classGuide": "{title}: minutes, what to say, what usually goes wrong, and how to read the answers.",
  "about.beliefs":
    "Sixteen things that people say about serverless, each put to the test: say what you think, and two runs contradict or uphold it.",
  "about.belief": "“{says}” Say what you think, and two runs of the simulation answer in two minutes.",
  "about.briefs":
    "Systems that somebody needs, each with goals and a few settings to meet them with: change, run, and see how far from the least possible bill you are.",
  "about.break-even":
    "From which load on servers and containers cost less than functions: draw a guess, then see the curves computed and simulated, for any handler.",
  "about.cold-starts":
    "Cold starts on AWS Lambda as others measured them: by runtime, memory, package and library, how long idle instances are kept, and what each figure leaves out.",
  "about.my-bill":
    "A month of your own functions on each provider’s price list, line by line, and from how many requests on a server would be cheaper. Nothing leaves your browser.",
  "about.glossary": "The words of serverless architecture, each in a sentence.",
  "about.facts":
    "Every price, limit and keep-alive behind the simulation, on four providers, each with its source, its date and how sure it is.",
  "about.references": "The works and measurements that Serverless Lab refers to.",
  "about.model": "What the simulation computes, in what units, by which rules, and what it leaves out.",
  "about.privacy":
    "What Serverless Lab stores on your device, what leaves it, and who learns of it: no account, no cookie, no tracking.",
  "about.accessibility":
    "What was built so that everybody can use Serverless Lab, how it is tested, and what is known to fall short.",
  "about.embed": "{title}: a piece of Serverless Lab for a page of yours.",
  "about.unscripted":
    '“{title}” needs JavaScript, and this frame may run none: it has sandbox="", which editors such as TinyMCE (Moodle has it) write into every frame, or this browser allows no scripts.',
  "about.unscriptedAuthor": "If this is your page, take the snippet “For editors” from Teach.",
  "about.unscriptedReader": "To read on, use this link’s menu (right click, or a long press):",
  "about.refused": "“{title}” cannot run in this frame: its scripts were refused.",
  "about.refusedLink": "Open it in a tab of its own",
} as const;

addWords(about);
