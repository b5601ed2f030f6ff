// Words of the home page and of its small diagram.

export const home = {
  "home.headline1": "You run no server.",
  "home.headline2": "So who answers?",
  "home.lead":
    "Send a request and watch who does: six components, a bill in micro-dollars, and the pause that everyone complains about.",
  "home.openLab": "Open the Lab",
  "home.send": "Send a request",

  "home.seeTitle": "Watch a real morning",
  "home.see": "A recorded morning of function calls plays through six components, one request at a time.",
  "home.changeTitle": "Change anything",
  "home.change": "Move a control: the whole run is simulated again, and every chart is redrawn.",
  "home.priceTitle": "See what it costs",
  "home.price": "Every request has its price, and beside the sum stands what a server would cost that never sleeps.",

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
  "home.captionDatabase": "The function asks the database.",
  "home.captionAnswer": "The answer travels back.",
  "home.captionColdDone": "A cold start. The instance stays for a while, idle: send another request.",
  "home.captionWarmDone": "Warm: the same instance was still there, so nothing had to start.",
} as const;
