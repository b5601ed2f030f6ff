// Words of the home page and of its small diagram.

import { addWords } from "../words.ts";

export const home = {
  "home.headline1": "You run no server.",
  "home.headline2": "So who answers?",
  "home.lead":
    "Send a request and watch who does: six components, a bill in micro-dollars, and the pause that everyone complains about.",
  "home.forWhom":
    "A free simulator of serverless systems for students, instructors and course sites. It runs in your browser, without an account.",
  "home.send": "Send a request",
  "home.sendAnother": "Send another",
  "home.startOver": "Start over",

  "home.requests": "The requests you sent",
  "home.request": "Request {n}",
  "home.firstTold": "A cold start: nothing was running. An instance had to start, and its first run is slower.",
  "home.secondTold": "Warm: the same instance was still there.",
  "home.startTook": "The start took {time} of it.",
  "home.guess": "Sent while request 2 is still being served. Your guess?",
  "home.guess.fast": "fast, like 2",
  "home.guess.slow": "slow, like 1",
  "home.guess.waits": "it waits for 2",
  "home.onItsWay": "On its way, while request 2 is still being served.",
  "home.right": "You were right.",
  "home.wrong": "Not so.",
  "home.third.slow":
    "An instance serves one request at a time, so a second one had to start. Only the page was there already.",
  "home.third.fast": "An idle instance was there for it.",
  "home.third.waits": "It waited until the instance was free.",
  "home.part.pageMs": "page",
  "home.part.beforeMs": "network, gateway, security service",
  "home.part.startMs": "start of an instance",
  "home.part.handlerMs": "run of the function",
  "home.legend": "What the colours stand for",
  "home.onward": "Go on from here",
  "home.onward.lab": "Open these three requests in the Lab",
  "home.onward.labText": "and change what you like: how long an idle instance is kept, how much memory it has.",
  "home.onward.lifecycle": "Follow request 1 through its lifecycle",
  "home.onward.lifecycleText": "step by step, with what travels at each of them.",
  "home.onward.learn": "Begin with lesson 1",
  "home.onward.learnText": "what a server is, and what it does all day.",
  "home.runFailed": "The simulation did not arrive, so the times are missing. Reload the page to try again.",

  "home.learnTitle": "Learn it",
  "home.learn": "Lessons in which you predict, and the simulation answers. No account, at your own pace.",
  "home.teachTitle": "Teach it",
  "home.teach":
    "A guide to each lesson, slides whose pictures run, any piece for your course page, or the whole app as one file.",
  "home.embedTitle": "Embed it",
  "home.embed": "Put the running picture into your course page:",
  "home.embedFrame": "A flash sale hits a cold function",
  "home.snippet": "Text for your page",
  "home.copy": "Copy",
  "home.copied": "Copied.",
  "home.notCopied": "This browser did not allow it: select the text and copy it.",

  "home.foot": "About this site",
  "home.model": "The model",
  "home.references": "References",
  "home.privacy": "Privacy",
  "home.accessibility": "Accessibility",

  "home.diagram":
    "Six components: the client interface loads the page from the web server, then calls the API gateway. It asks the security service, invokes the function, and the function asks the database.",
  "home.client": "Client interface",
  "home.webServer": "Web server",
  "home.gateway": "API gateway",
  "home.security": "Security service",
  "home.function": "Function",
  "home.database": "Database",
  "home.clientNote": "your browser",
  "home.webServerNote": "sends the page",
  "home.gatewayNote": "finds the route",
  "home.securityNote": "checks the token",
  "home.databaseNote": "keeps the orders",
  "home.instanceNone": "no instance",
  "home.instanceStarting": "starting",
  "home.instanceBusy": "busy",
  "home.instanceIdle": "idle, still warm",

  "home.captionNone": "Nothing runs yet, and nothing is paid for.",
  "home.captionPage": "The web server sends the page.",
  "home.captionGateway": "The call reaches the API gateway.",
  "home.captionSecurity": "The security service checks the token.",
  "home.captionInvoke": "The gateway invokes the function.",
  "home.captionCold": "No instance is there: one starts, and the request waits.",
  "home.captionWarm": "An idle instance is there: it takes the request at once.",
  "home.captionBusy": "The instance is busy with request 2. Another one starts, and request 3 waits.",
  "home.captionDatabase": "The function asks the database.",
  "home.captionAnswer": "The answer travels back.",
  "home.captionColdDone": "A cold start. The instance stays for a while, idle: send another.",
  "home.captionWarmDone": "Warm: the same instance was still there, so nothing had to start. Now guess.",
  "home.captionThirdDone":
    "Two requests at once take two instances. That is how functions scale, and why cold starts come back.",
} as const;

addWords(home);
