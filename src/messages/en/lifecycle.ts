// Words of Lifecycle: choices, steps and why each takes what it takes, what is told to whom, and the comparison of two.
import "./beside.ts";
import "./own.ts";
import { addWords } from "../words.ts";

export const lifecycle = {
  "lifecycle.doing.pageNetworkUp": "asks for the page",
  "lifecycle.doing.page": "sends the page",
  "lifecycle.doing.pageNetworkDown": "gets the page",
  "lifecycle.doing.networkUp": "sends",
  "lifecycle.doing.gateway": "route, size, rate",
  "lifecycle.doing.security": "checks the token",
  "lifecycle.doing.invocation": "is invoked",
  "lifecycle.doing.start": "gets a sandbox",
  "lifecycle.doing.initialisation": "initialises",
  "lifecycle.doing.joinInitialisation": "waits for an instance",
  "lifecycle.doing.firstRun": "first run",
  "lifecycle.doing.handlerCpu": "handler computes",
  "lifecycle.doing.handlerWait": "handler waits",
  "lifecycle.doing.databaseConnect": "connects",
  "lifecycle.doing.databaseCall": "answers a call",
  "lifecycle.doing.databaseBackoff": "is left in peace",
  "lifecycle.doing.gatewayTimeout": "gives up",
  "lifecycle.doing.networkDown": "gets the answer",
  "lifecycle.doing.clientBackoff": "waits",
  "lifecycle.doing.accepted": "accepts",
  "lifecycle.doing.acknowledgement": "is told",
  "lifecycle.doing.queueWait": "keeps the message",
  "lifecycle.doing.batch": "hands out a batch",
  "lifecycle.doing.retryDelay": "waits to try again",
  "lifecycle.doing.messageDeleted": "deletes the message",
  "lifecycle.doing.deadLettered": "puts it aside",
  "lifecycle.badge.cold": "Cold start",
  "lifecycle.badge.warm": "Warm",
  "lifecycle.documents": "Documents of this step",
  "lifecycle.document.pageRequest": "Request",
  "lifecycle.document.pageResponse": "Page",
  "lifecycle.document.clientRequest": "Request",
  "lifecycle.document.gatewayEvent": "Event",
  "lifecycle.document.token": "Token",
  "lifecycle.document.decision": "Decision",
  "lifecycle.document.accepted": "Receipt",
  "lifecycle.document.invocationEvent": "Event",
  "lifecycle.document.initCode": "Code",
  "lifecycle.document.handlerCode": "Code",
  "lifecycle.document.databaseQuery": "Query",
  "lifecycle.document.databaseResponse": "Result",
  "lifecycle.document.response": "Answer",
  "lifecycle.document.deletion": "Deletion",
  "lifecycle.document.deadLetter": "Dead letter",
  "lifecycle.document.logLine": "Log",
  "lifecycle.document.billLine": "Bill",
  "lifecycle.noDocument": "Nothing of yours travels or runs at this step.",
  "lifecycle.steps": "Steps, one by one",
  "lifecycle.handlers.title": "Two handlers, the same deliveries",
  "lifecycle.handlers.lead":
    "The event reached the handler {n} times. One handler makes up a new key each time it runs. The other takes the event’s own identifier, and writes only where nothing stands yet.",
  "lifecycle.handlers.each": "Writes each time",
  "lifecycle.handlers.once": "Idempotent",
  "lifecycle.handlers.caption": "The table afterwards, with the handler: {name}",
  "lifecycle.handlers.key": "Key",
  "lifecycle.handlers.by": "Written by",
  "lifecycle.handlers.at": "After",
  "lifecycle.handlers.run": "delivery {delivery}, try {attempt}",
  "lifecycle.handlers.rows": "{n} {n|row|rows} in the table",
  "lifecycle.ask.another": "Another request comes 20 ms after this one. What happens to it?",
  "lifecycle.ask.another.waits": "It waits for this instance",
  "lifecycle.ask.another.cold": "A second cold start",
  "lifecycle.ask.another.rejected": "It is rejected",
  "lifecycle.ask.timeout":
    "Suppose the gateway gives up after {limit}, and the function takes as long as it takes. How much of the function’s time is billed?",
  "lifecycle.ask.timeout.nothing": "None: it failed",
  "lifecycle.ask.timeout.until": "{limit}, until the gateway gave up",
  "lifecycle.ask.timeout.all": "All of it",
  "lifecycle.ask.memory":
    "With {mb} MB, twice as much, how long would this whole request take, from the click to the answer?",
  "lifecycle.ask.tries": "How many tries will it have taken when it is over?",
  "lifecycle.ask.duplicate": "This event is about to be delivered twice. How many instances start for it?",
  "lifecycle.ask.roomier":
    "Suppose the table could take {n} calls at once instead of {was}, with the same retries. How many of these {of} requests fail then?",
  "lifecycle.ask.roomier.none": "None: retries bring the rest through",
  "lifecycle.ask.roomier.rest": "{n}",
  "lifecycle.ask.roomier.same": "As many as now",
  "lifecycle.because.another":
    "An instance serves one request at a time, and this one is still starting. A second has to start, unless a limit forbids it.",
  "lifecycle.because.timeout":
    "The gateway stops waiting, and nobody tells the function. It runs to its own end, and all of its time is billed.",
  "lifecycle.because.memory":
    "Processor comes with memory, so the work of your own code takes less time. The start of the runtime, and waiting for others, hardly change.",
  "lifecycle.because.tries":
    "A failure is followed by another try, until one succeeds or the last that is allowed has failed.",
  "lifecycle.because.duplicate":
    "Each delivery is an invocation of its own. It takes an idle instance where there is one; otherwise one starts for it.",
  "lifecycle.because.roomier":
    "A call that finds no room is tried again a moment later, when there may be room. It fails if every try it is allowed finds none.",
  "lifecycle.title": "One request, start to finish",
  "lifecycle.lead": "Choose what happens and how it goes. Every step is read from a simulated run.",
  "lifecycle.trigger": "What happens",
  "lifecycle.trigger.http": "HTTP request",
  "lifecycle.trigger.upload": "File upload",
  "lifecycle.trigger.schedule": "Schedule",
  "lifecycle.trigger.queue": "Queue message",
  "lifecycle.ending.answered": "Answered",
  "lifecycle.ending.turnedAway": "Turned away",
  "lifecycle.ending.failed": "Fails",
  "lifecycle.ending.triedAgain": "Tried again",
  "lifecycle.how": "How it goes",
  "lifecycle.how.cold": "Cold start",
  "lifecycle.how.warm": "Warm",
  "lifecycle.how.missing": "No token",
  "lifecycle.how.expired": "Expired token",
  "lifecycle.how.forged": "Forged token",
  "lifecycle.how.wrongScope": "Wrong scope",
  "lifecycle.how.tooLarge": "Too large",
  "lifecycle.how.rateLimited": "Rate limited",
  "lifecycle.how.throttled": "Throttled",
  "lifecycle.how.gatewayTimeout": "Gateway timeout",
  "lifecycle.how.functionTimeout": "Function timeout",
  "lifecycle.how.functionError": "Function error",
  "lifecycle.how.databaseThrottled": "Database throttled",
  "lifecycle.how.retried": "Retried, then fine",
  "lifecycle.how.deadLettered": "Dead-lettered",
  "lifecycle.how.duplicate": "Delivered twice",
  "lifecycle.notPossible": "not possible here",
  "lifecycle.cannot.title": "That cannot happen",
  "lifecycle.cannot.nearest": "Nearest: {trigger}, {how}",
  "lifecycle.room.client": "Client interface",
  "lifecycle.room.webServer": "Web server",
  "lifecycle.room.gateway": "API gateway",
  "lifecycle.room.security": "Security service",
  "lifecycle.room.function": "Function",
  "lifecycle.room.database": "Database",
  "lifecycle.room.upload": "Object storage",
  "lifecycle.room.schedule": "Scheduler",
  "lifecycle.room.queue": "Queue",
  "lifecycle.room.been": "{time} so far",
  "lifecycle.room.notYet": "not reached",
  "lifecycle.room.never": "not on this way",
  "lifecycle.pageUp.title": "The page is asked for",
  "lifecycle.pageUp.why":
    "The user opens the page. Its request takes {time} to the web server: that is the network, one way.",
  "lifecycle.page.title": "The web server sends the page",
  "lifecycle.page.cache":
    "{kb} KB of files, the same for everyone, come from a cache near the user in {time}. No function runs for them.",
  "lifecycle.page.origin":
    "The cache does not have the page. It fetches {kb} KB from the origin, which takes {time}. No function runs for them.",
  "lifecycle.pageDown.title": "The page arrives",
  "lifecycle.pageDown.why": "Another {time} back. Now the page is there, and its code can call the API.",
  "lifecycle.up.title": "The request is sent",
  "lifecycle.up.why": "The page sends {kb} KB to the API gateway. The network takes {time}, one way.",
  "lifecycle.up.withToken": "The request carries its token: its proof travels with it, each time.",
  "lifecycle.up.withoutToken": "It carries no token, though one will be asked for.",
  "lifecycle.up.notAsked": "It carries no token: here nobody asks for one.",
  "lifecycle.up.again":
    "The client sends the same {kb} KB again. To every component this is a request like any other, and charged like one.",
  "lifecycle.up.event": "It is sent",
  "lifecycle.up.eventWhy":
    "{kb} KB cross the network in {time}. From here on the sender can do nothing for it but wait to hear that it has arrived.",
  "lifecycle.gateway.title": "The gateway lets it in",
  "lifecycle.gateway.why":
    "The gateway finds the route {route}, sees that {kb} KB are no more than {limit}, and takes a token from its bucket, which gains {rate} a second. All that takes {time}.",
  "lifecycle.gateway.refuses": "The gateway turns it back",
  "lifecycle.gateway.tooLarge":
    "{kb} KB are more than the {limit} KB it takes: {status}. Nothing behind the gateway hears of it.",
  "lifecycle.gateway.rateLimited":
    "The bucket holds {burst} tokens at most and gains {rate} a second; those before took them all: {status}. Neither security service nor function hear of it, and it is not charged.",
  "lifecycle.gateway.notFound": "No route leads to a function: {status}.",
  "lifecycle.gateway.unavailable": "The gateway is out of order: {status}.",
  "lifecycle.gatewayTimeout.title": "The gateway gives up",
  "lifecycle.gatewayTimeout.why":
    "It has waited {limit} since it invoked the function, which is its limit, and answers {status}. The function is not told: it will go on for another {later}, and all of it will be billed.",
  "lifecycle.security.title": "The security service checks the token",
  "lifecycle.security.verified":
    "It checks the signature, the expiry and the scope, which takes {time}. It remembers nothing: the next request will be checked again.",
  "lifecycle.security.remembered":
    "It checks the signature, the expiry and the scope afresh, which takes {time}. It will remember the decision for {ttl}.",
  "lifecycle.security.cached":
    "It decided about {user} less than {ttl} ago and remembers. The token travels all the same, and no time passes.",
  "lifecycle.security.joined":
    "Another request of the same user is being checked. This one waits {time} for that decision.",
  "lifecycle.security.missing": "There is no token: {status}. Nothing had to be computed to see it.",
  "lifecycle.security.expired":
    "The signature is right, but the token’s time is over: {status}, after {time}. A new token has to be fetched.",
  "lifecycle.security.forged":
    "The signature does not fit what the token says: {status}, after {time}. Somebody gave it a further scope, admin, and does not have the key to sign that.",
  "lifecycle.security.wrongScope":
    "The token is genuine and does not allow this: {status}, after {time}. We know who it is; that is not enough.",
  "lifecycle.security.unavailable":
    "The security service is out of order, and without a decision nobody passes: {status}.",
  "lifecycle.backoff.title": "The client waits before it tries again",
  "lifecycle.backoff.why":
    "It was told {status}, which may be gone next time. It waits {time}, drawn between nothing and {most}, so that not all who failed come back at once.",
  "lifecycle.down.title": "The answer travels back",
  "lifecycle.down.ok": "{kb} KB take {time} to the client, which has its answer {total} after the click.",
  "lifecycle.down.failed": "The answer is {status}. It takes {time} to the client, which knows after {total}.",
  "lifecycle.invocation.title": "The function is invoked",
  "lifecycle.invocation.cold": "No instance is free, so the platform starts one",
  "lifecycle.invocation.warm": "An idle instance takes it at once",
  "lifecycle.invocation.shared": "An instance that others use takes it, too",
  "lifecycle.invocation.throttled": "The function may not run once more",
  "lifecycle.invocation.tooLarge": "The event is too large",
  "lifecycle.invocation.tooLargeWhy": "A function takes events up to {limit} KB.",
  "lifecycle.invocation.unavailable": "The function is out of order",
  "lifecycle.invocation.unavailableWhy": "The platform answers that it cannot run it now.",
  "lifecycle.invocation.noInstance": "No instance was given.",
  "lifecycle.invocation.throttledWhy":
    "Its limit is {n} at a time, and as many are running. Nothing runs and nothing is kept: the invocation is refused, which Lambda tells whoever asked as 429.",
  "lifecycle.invocation.throttledStarts":
    "A limit is met: the account’s, or that on new instances in a second. The invocation is refused.",
  "lifecycle.invocation.sharedWhy":
    "Instance {id} is busy with others and has a free place: here an instance takes several requests at once.",
  "lifecycle.invocation.idle": "Instance {id} is ready and idle. Nothing has to start.",
  "lifecycle.invocation.idleSince":
    "Instance {id} ended its last work {ago} ago and was kept. Nothing has to start, and waiting cost nothing.",
  "lifecycle.invocation.provisioned":
    "Instance {id} is provisioned: it is kept ready, and paid for, whether it works or not. Nothing has to start.",
  "lifecycle.invocation.provisionedNew":
    "Instance {id} is provisioned: it was started beforehand and is paid for all the time. Nothing has to start, though its first run is still to come.",
  "lifecycle.cold.first": "No instance has run this function yet: this is the first request to reach it.",
  "lifecycle.cold.allBusy":
    "{n} {n|instance lives|instances live}, and none is free: each works on one request at a time. So one more is started.",
  "lifecycle.cold.reclaimed":
    "The last work of this function ended {ago} ago. Its instance was kept idle for {idle}, then reclaimed. So a new one has to start.",
  "lifecycle.start.title": "Start: fetch the code, make a sandbox",
  "lifecycle.start.why":
    "The platform finds room, fetches your package and makes a sandbox for it: {time} together. Nobody measures the parts one by one, so this is one step. It is the platform’s work, and not billed.",
  "lifecycle.start.zero":
    "The platform finds room, fetches your package and makes a sandbox for it. This scenario takes no time for it: no measurement of it alone is to be had. It is the platform’s work, and not billed.",
  "lifecycle.init.title": "Initialisation: the runtime, then your code outside the handler",
  "lifecycle.init.why":
    "Extensions start, if there are any, then the runtime, {runtime}. Then what stands outside the handler runs, once per instance: libraries are loaded, clients made, settings read. All that takes {time} here, and since August 2025 all of it is billed. What it leaves in memory stays for every later request on this instance.",
  "lifecycle.join.title": "It waits for an instance that is starting",
  "lifecycle.join.why":
    "Another request started this instance. This one shares it and waits {time} until it is ready. Slow, but not a cold start of its own.",
  "lifecycle.firstRun.title": "First run: what the handler meets only once",
  "lifecycle.firstRun.why":
    "The first time, code is compiled, libraries load the rest of themselves, connections are opened: {time} at {vcpu} vCPU. It looks like the handler’s own time, and it is billed like it; the next request on this instance is spared it.",
  "lifecycle.cpu.title": "The handler computes",
  "lifecycle.cpu.why":
    "With {mb} MB the function has {vcpu} vCPU, and its work takes {time}. More memory means more vCPU and less time.",
  "lifecycle.wait.title": "The handler waits",
  "lifecycle.wait.why":
    "It waits {time} for something outside. Its instance takes no other request meanwhile, and the time is billed.",
  "lifecycle.connect.title": "A connection to the database is opened",
  "lifecycle.connect.why":
    "The instance has none yet. Opening it takes {time}; the instance then holds it until it is reclaimed.",
  "lifecycle.dbBackoff.title": "A pause before the call is tried again",
  "lifecycle.dbBackoff.why":
    "The client library waits {time}, drawn at random, before try {n}. The function is billed while it waits.",
  "lifecycle.db.read": "The handler asks the database",
  "lifecycle.db.write": "The handler writes to the database",
  "lifecycle.db.why": "The database answers in {time}. The function waits for it, and is billed for waiting.",
  "lifecycle.db.which": "This is call {n} of the handler.",
  "lifecycle.db.throttled":
    "The table takes {rate} a second, and others came first: it refuses, at once. This was try {n} of {of}.",
  "lifecycle.db.noConnection":
    "All of the database’s connections are held by other instances. This was try {n} of {of}.",
  "lifecycle.db.unavailable": "The database is out of order. This was try {n} of {of}.",
  "lifecycle.db.error": "The call fails. This was try {n} of {of}.",
  "lifecycle.end.ok": "With this the handler is done; its instance stays, idle.",
  "lifecycle.end.functionError": "Then the handler throws. What it has written stays written; its instance stays, too.",
  "lifecycle.end.functionTimeout":
    "After {limit} of the handler the platform ends it, and its instance with it. All of that time is billed.",
  "lifecycle.end.databaseError": "That was the last try: the handler gives up and throws.",
  "lifecycle.end.killed": "Its instance is lost while it works.",
  "lifecycle.accepted.upload": "The file is stored",
  "lifecycle.accepted.uploadWhy":
    "The storage has the file, and an event that says so. From here on nothing is lost: the event is delivered at least once.",
  "lifecycle.accepted.schedule": "The schedule is due",
  "lifecycle.accepted.scheduleWhy":
    "The scheduler makes an event and hands it on. Nobody has sent it, and nobody waits for an answer.",
  "lifecycle.accepted.queue": "The message is stored",
  "lifecycle.accepted.queueWhy":
    "The queue has the message, in more than one place. From here on nothing is lost: it is delivered at least once.",
  "lifecycle.ack.title": "The sender is told that it is accepted",
  "lifecycle.ack.why":
    "After {told} the sender knows, and goes on with something else. The work itself is over {done} after it was sent; whether it went well, the sender is never told.",
  "lifecycle.ack.notInvoked":
    "After {told} the sender knows that it has arrived. Whether a function runs for it, the sender is never told.",
  "lifecycle.queueWait.title": "The message waits in the queue",
  "lifecycle.queueWait.why": "A poller gathers up to {size} messages, for up to {window}. This one waits {time}.",
  "lifecycle.batch.title": "A poller takes a batch",
  "lifecycle.batch.others":
    "It takes this message and {n} {n|other|others}. One invocation works on all of them, they share its price, and they fail or succeed together.",
  "lifecycle.batch.alone": "No other message is there: a batch of one. While it is worked on, nobody else sees it.",
  "lifecycle.retryDelay.title": "It waits before the next try",
  "lifecycle.retryDelay.throttled":
    "The function was at its limit, so the event is put back for {time}. The wait doubles each time; this does not use up the tries that an error has.",
  "lifecycle.retryDelay.event":
    "The try failed. The platform waits {time} and tries again, {n} more {n|time|times} at most. What the failed try has done stays done.",
  "lifecycle.retryDelay.held":
    "The function was at its limit, so the poller keeps the message and tries again after {time}. The wait doubles each time. It is one receive all the while: nobody else sees the message for {visible}.",
  "lifecycle.retryDelay.queue":
    "The batch failed as a whole. Its messages come into sight again {visible} after they were taken, {n} times at most.",
  "lifecycle.deleted.title": "The message is deleted",
  "lifecycle.deleted.why":
    "The batch went well, so its messages are deleted. Had the function failed, they would come back.",
  "lifecycle.dead.title": "It goes to the dead-letter queue",
  "lifecycle.dead.why":
    "{n} {n|try|tries} in {total}, and all failed. The event is put aside, whole, for a person to look at. It is not lost, and it is not done.",

  "lifecycle.note.delivery": "This is the second delivery of the same event.",
  "lifecycle.note.firstDelivery": "The same event was delivered twice; this is the first delivery.",
  "lifecycle.note.afterAnswer":
    "The client has its answer, or will have it before this ends: nobody waits for this any more.",
  "lifecycle.note.attempt": "Try {n} of {of}.",
  "lifecycle.note.notInvoked": "Your rule is asked now. Its condition does not hold, so no function is invoked.",
  "lifecycle.note.answered": "This is where the user’s wait ends.",
  "lifecycle.note.done": "With this the work is done. {service} and function have nothing more to do with it.",
  "lifecycle.note.deadLettered": "Nobody is told. Without an alarm on the dead-letter queue, nobody knows.",

  "lifecycle.billed.nothing": "nothing",
  "lifecycle.billed.start": "nothing: code and sandbox are the platform’s work",
  "lifecycle.billed.duration": "{seconds} s × {gb} GB × {price} µ$ a GB-second = {cost}",
  "lifecycle.billed.share": "{sums}: the share of one of {n} messages",
  "lifecycle.billed.one": "{item} = {cost}",
  "lifecycle.billed.item": "{item}, {quantity} × {price} µ$ = {cost}",
  "lifecycle.item.pageRequest": "a page request",
  "lifecycle.item.pageGb": "the page sent",
  "lifecycle.item.objectPut": "a stored object",
  "lifecycle.item.queueRequest": "a queue request",
  "lifecycle.item.scheduledEvent": "a scheduled event",
  "lifecycle.item.gatewayCall": "a gateway call",
  "lifecycle.item.dataOutGb": "data sent out",
  "lifecycle.item.functionRequest": "an invocation",
  "lifecycle.item.databaseRead": "a read unit",
  "lifecycle.item.databaseWrite": "a write unit",
  "lifecycle.item.other": "a charge",
  "lifecycle.instances": "{starting} starting · {busy} busy · {idle} idle",
  "lifecycle.instancesSeen": "{starting} starting · at least {busy} busy · up to {idle} idle",
  "lifecycle.kept.noInstance": "none: no code of yours runs here",
  "lifecycle.kept.none": "none: a new instance",
  "lifecycle.kept.own": "what its own earlier try left",
  "lifecycle.kept.some": "what {n} earlier {n|request|requests} left outside the handler",

  "lifecycle.figure.soFar": "Time so far",
  "lifecycle.figure.soFarOf": "{time} of {total}",
  "lifecycle.figure.cost": "Cost so far",
  "lifecycle.figure.billed": "Billed for this step",
  "lifecycle.figure.instances": "Instances of this function",
  "lifecycle.figure.kept": "State kept from earlier requests",

  "lifecycle.back": "← Back",
  "lifecycle.next": "Next step →",
  "lifecycle.stepOf": "Step {n} of {of}",
  "lifecycle.keys": "arrow keys work too",
  "lifecycle.announce": "Step {n} of {of}. {room}: {title}. {time}.",
  "lifecycle.waterfall": "Steps of the request on one time axis",
  "lifecycle.diagram": "Where the request is: {room}",
  "lifecycle.twin": "All steps reached, in words",
  "lifecycle.twinStep": "{room}: {title}, {time}, {cost}.",
  "lifecycle.stage": "The request and its steps",
  "lifecycle.side": "What happens at this step, and why",
  "lifecycle.loading": "Simulating",
  "lifecycle.failedTitle": "This could not be simulated",
  "lifecycle.tryAgain": "Try again",
  "lifecycle.noSuchRow": "r: found {found}; this run keeps {n} requests, counted from 0.",
  "lifecycle.noneFits": "In this run it happens to no request.",
  "lifecycle.openInLab": "Open in the Lab",
  "lifecycle.fromLab": "Request {n} of the run “{title}”",
  "lifecycle.toStories": "Choose another request",
  "lifecycle.export": "Save this trace",
  "lifecycle.exportOtlp": "OpenTelemetry JSON",
  "lifecycle.exportOtlpNote": "opens in Jaeger",
  "lifecycle.exportChrome": "Chrome trace JSON",
  "lifecycle.exportChromeNote": "opens in Perfetto",

  "lifecycle.linkTooNew": "s: this link was made by a newer version. Reload the page to get the newest.",
  "lifecycle.linkInvalid": "s: the scenario in this link cannot be read.",
  "lifecycle.badAddress": "Part of this address was not understood",
  "lifecycle.fault": "{parameter}: found “{found}”; allowed: {allowed}. Showing {shown}.",

  "lifecycle.fault.stepTooLarge": "1 to {n}",

  "lifecycle.impossible.duplicate":
    "A gateway passes an HTTP request on once. What comes twice is what a client sends twice: it tries again after a failure.",
  "lifecycle.impossible.deadLettered":
    "Whoever sent an HTTP request waits for the answer and is told of the failure. Nothing is kept, so there is no dead-letter queue.",
  "lifecycle.impossible.rateLimited":
    "Only HTTP requests come through the gateway and its rate limit. Other events are slowed down at the function's own limit.",
  "lifecycle.impossible.gatewayTimeout": "No gateway waits for this event: only the function's own timeout ends it.",
  "lifecycle.impossible.tooLarge":
    "The event names what happened and does not carry it, so it is never too large. Only an HTTP request brings its whole payload along.",
  "lifecycle.impossible.tooLargeMessage":
    "A queue refuses a message that is too large when it is sent, before anything begins; this model leaves that out.",
  "lifecycle.impossible.token":
    "The sender proves who it is to the storage or the queue itself; the event that calls the function carries no token of a user.",
  "lifecycle.impossible.tokenSchedule": "A schedule has no user, and so no token that could be bad.",
} as const;

addWords(lifecycle);
