// The words of the break-even: what is compared, what is drawn and guessed, what the crossings say.
import { addWords } from "../words.ts";

export const breakEven = {
  "breakEven.title": "Break-even",
  "breakEven.lead":
    "Functions cost for each request, servers for each hour. Where is the load at which both cost the same? Draw what you expect, then see it computed and simulated.",
  "breakEven.preset": "Begin with",
  "breakEven.preset.quiet": "A quiet API",
  "breakEven.preset.long": "Long processes",
  "breakEven.preset.nights": "Idle nights",
  "breakEven.preset.heavy": "A heavy load",
  "breakEven.watch.quiet":
    "Watch how far right the crossing lies of the load of this API, and what two servers cost that mostly wait.",
  "breakEven.watch.long":
    "Each request keeps a processor busy for three minutes. Watch how few requests a second it takes until servers cost less, and how often the servers’ line steps.",
  "breakEven.watch.nights":
    "Servers are there for the busiest hour, also at night; containers and functions follow the load. Watch which of servers and containers cost less at the right end.",
  "breakEven.watch.heavy":
    "A thousand requests a second, day and night. Watch the right end: by how many times the lines lie apart there.",

  "breakEven.handler": "The handler and its load",
  "breakEven.duration": "Duration in ms",
  "breakEven.memory": "Memory in MB",
  "breakEven.waiting": "Of that, waiting, in %",
  "breakEven.rate": "Your load, requests a second",
  "breakEven.typed": "{label}, typed",
  "breakEven.allowed": "{min} to {max}",
  "breakEven.problem": "Found “{found}”; allowed: {allowed}.",
  "breakEven.load": "Load",
  "breakEven.load.even": "The same all day",
  "breakEven.load.nights": "A day with nights",
  "breakEven.against": "What stands against it",
  "breakEven.size": "Servers",
  "breakEven.size.cheapest": "The cheapest that serve",
  "breakEven.least": "In zones, at least",
  "breakEven.busy": "Places in use at most, in %",
  "breakEven.free": "Free allowances",
  "breakEven.free.yes": "On",
  "breakEven.free.no": "Off",
  "breakEven.reset": "Reset",

  "breakEven.chart": "Cost a month by load: {sides}",
  "breakEven.side.functions": "Functions",
  "breakEven.side.containers": "Containers that scale",
  "breakEven.side.servers": "Servers",
  "breakEven.yourGuess": "Your guess",
  "breakEven.byRun": "Dots: simulated",
  "breakEven.yourLoad": "Your load",
  "breakEven.rates": "Requests a second",
  "breakEven.money": "US dollars a month",
  "breakEven.atPerS": "{n} requests a second",
  "breakEven.every": "a request every {time}",

  "breakEven.ask":
    "The servers’ line is drawn. What do functions cost at each load? Drag across the chart to draw their line, or move each point with the arrow keys.",
  "breakEven.askAlone":
    "The handler fits on no server of this size, so no line is drawn. What do functions cost at each load? Drag across the chart to draw their line, or move each point with the arrow keys.",
  "breakEven.show": "Show the costs",
  "breakEven.justShow": "Just show me",
  "breakEven.drawFirst": "Draw first, or be shown.",
  "breakEven.again": "Guess again",
  "breakEven.guessed.far": "Your line crosses the servers’ at {yours}; it is at {truth}, {factor} times as much.",
  "breakEven.guessed.early": "Your line crosses the servers’ at {yours}; it is at {truth}: {factor} times less.",
  "breakEven.guessed.near": "Your line crosses the servers’ at {yours}; it is at {truth}. That is close.",
  "breakEven.guessed.never": "Your line never crosses the servers’; it is crossed at {truth}.",
  "breakEven.guessed.none": "Your line crosses the servers’ at {yours}; in this range it is not crossed for good.",
  "breakEven.guessed.right": "Your line never crosses the servers’, and so it is in this range.",

  "breakEven.crossings": "Where the lines cross",
  "breakEven.cross.servers":
    "Up to {rate}, functions cost less than servers: {usd} a month there. Above it, servers do: {fleet}.",
  "breakEven.cross.containers":
    "Up to {rate}, functions cost less than containers: {usd} a month there. Above it, containers do: {fleet}.",
  "breakEven.turns":
    "From {from} on the two take turns, as one machine after another is added; the last crossing is the one above.",
  "breakEven.back.servers": "Above {rate}, functions cost less than servers again.",
  "breakEven.back.containers": "Above {rate}, functions cost less than containers again.",
  "breakEven.noCross.functions.servers": "At every load that is drawn, functions cost less than servers.",
  "breakEven.noCross.functions.containers": "At every load that is drawn, functions cost less than containers.",
  "breakEven.noCross.servers": "At every load that is drawn, servers cost less than functions.",
  "breakEven.noCross.containers": "At every load that is drawn, containers cost less than functions.",
  "breakEven.fits.servers": "The handler does not fit on a server of this size: it has less memory than the function.",
  "breakEven.fits.containers": "The handler does not fit into a task of any size.",
  "breakEven.fleet.servers": "{n} × {name}, {places} {places|request|requests} at once on each",
  "breakEven.fleet.containers":
    "{n} {n|task|tasks} of {name} at the busiest, {places} {places|request|requests} at once in each",
  "breakEven.changes": "What else changes there, by a run of {what}:",
  "breakEven.surge": "If twice as many come, and the machines stay as many:",
  "breakEven.ran": "By a run of {what}:",
  "breakEven.run.even": "this load",
  "breakEven.run.days": "whole days",
  "breakEven.run.busiest": "the busiest hour",
  "breakEven.changes.functions": "functions: {cold} start cold, 99 of 100 answers within {p99}, {failed} fail",
  "breakEven.changes.servers": "servers: {away} turned away, 99 of 100 answers within {p99}",
  "breakEven.changes.containers": "containers: {away} turned away, 99 of 100 answers within {p99}",
  "breakEven.own": "At your load, {rate}",
  "breakEven.ownOutside":
    "Your load, {rate}, lies outside of what is drawn for this handler: {from} to {to} requests a second.",
  "breakEven.ownSide": "{side}: {usd} a month",
  "breakEven.simulating": "Simulating: {done} of {total} runs",
  "breakEven.failed": "A run failed. The lines are by formula and stand without it.",

  "breakEven.view": "Compared",
  "breakEven.view.sides": "Functions, containers, servers",
  "breakEven.view.providers": "Provider against provider",
  "breakEven.fetching": "Fetching the price lists",
  "breakEven.notFetched": "The price lists could not be fetched",
  "breakEven.providersSay":
    "The same load as functions on each provider, by its own way of counting: one request at a time on an instance, each served warm and taking as long, with its gateway where requests come over HTTP. Cold starts are left out; so is what is the same everywhere.",
  "breakEven.providersChart": "Functions’ cost a month by load: {names}",
  "breakEven.providerOwn": "{name}: {usd} a month at {rate}.",
  "breakEven.bills.wall": "Time by the clock, rounded up to {step}.",
  "breakEven.bills.atLeast": "Time by the clock, {least} at least, rounded up to {step}.",
  "breakEven.bills.cpu": "Processor time alone, rounded up to {step}; waiting is free.",
  "breakEven.bills.vcpu": "Memory and vCPUs are charged apart; those are counted that come with the memory.",
  "breakEven.bills.minimum": "{usd} a month for the account, whatever it uses.",
  "breakEven.bills.gateway": "Its gateway takes {usd} a million calls.",
  "breakEven.bills.noGateway": "There is no gateway to pay for.",
  "breakEven.ms": "{n} ms",
  "breakEven.lacks.cpu": "A handler may use a processor for {s} at most, less than this one does.",
  "breakEven.lacks.memory": "An instance has {mb} MB at most, less than was asked for.",
  "breakEven.lacks.small": "An instance has {mb} MB here: what is asked for cannot be had.",
  "breakEven.lacks.sizes": "Which memory sizes there are was not found.",
  "breakEven.lacks.functionRequest": "No price for requests is known: the sum is not whole.",
  "breakEven.lacks.functionDuration": "No price for run time is known: the sum is not whole.",
  "breakEven.lacks.functionCpuMs": "No price for processor time is known: the sum is not whole.",
  "breakEven.lacks.gatewayCall": "No price for gateway calls is known: the sum is not whole.",
  "breakEven.asOfEdition": "Edition {edition}.",
  "breakEven.table": "The lines in figures, US dollars a month",
  "breakEven.tableHint": "Table of costs",
  "breakEven.col.rate": "Requests a second",
  "breakEven.col.functionsByRun": "Functions, simulated",
  "breakEven.col.serversByRun": "Servers, simulated",
  "breakEven.col.note": "Crossing",
  "breakEven.csv": "Save as CSV",
  "breakEven.note.servers": "functions = servers",
  "breakEven.note.containers": "functions = containers",

  "breakEven.how": "How it is compared",
  "breakEven.how.same":
    "The same requests and the same handler on every side, all on Arm processors. Pages, security service, database and data out cost the same on every side and are left out.",
  "breakEven.how.http":
    "Functions stand behind an HTTP API; servers and containers behind a load balancer, unless one server is alone. Each request opens a connection of its own.",
  "breakEven.how.events":
    "A handler that takes longer than {s} is begun by an event: no HTTP gateway waits so long. So there is neither a gateway nor a load balancer.",
  "breakEven.how.places":
    "A machine takes as many requests at once as keep its processors busy, and no more than its memory holds at {mb} MB each; what an operating system takes of it is left out. None is slower than the function; where a whole processor is faster, requests take less long on it.",
  "breakEven.how.count":
    "There are as many machines as leave {busy} of their places in use at the busiest hour at most, and let 99 of 100 requests begin at once (Erlang’s formula), never fewer than {least}. Servers stay as many all month; the number of containers follows the load hour by hour.",
  "breakEven.how.cold":
    "A cold start is billed its initialisation ({init} on average, with the first run’s extra work; Node.js 22 at this memory), an idle instance is kept {keep}.",
  "breakEven.how.burst":
    "t4g servers may use a tenth to three tenths of their processors all the time, more in bursts: they are counted at what they may use all the time.",
  "breakEven.source": "Prices: AWS, us-east-1, edition {edition}.",
  "breakEven.sourceServers": "Sizes of servers:",
  "breakEven.sourceServerPrices": "Prices of servers:",
  "breakEven.faults": "Not all of the address could be read",
  "breakEven.sourceTasks": "Sizes of tasks:",
  "breakEven.sourceTaskPrices": "Prices of tasks:",
} as const;

addWords(breakEven);
