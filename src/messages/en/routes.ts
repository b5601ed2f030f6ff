// Words of the route table: a request to send to it, its rows, and what the gateway does with the request.
import { addWords } from "../words.ts";

export const routes = {
  "routes.send": "Send it",
  "routes.method": "Method",
  "routes.path": "Path",
  "routes.caption": "The gateway's routes, and the requests of this run",
  "routes.endpoint": "Endpoint",
  "routes.function": "Function",
  "routes.requests": "Requests",
  "routes.median": "Median answer",
  "routes.else": "anything else",
  "routes.none": "none: 404",
  "routes.found": "{endpoint} has a route: the gateway invokes {name}.",
  "routes.notFound": "No route has {endpoint}: the gateway answers 404 itself, and no function runs.",
  "routes.hint": "Choose a method and a path, then send the request. Both have to fit.",
  "routes.taken": "Your request came here.",
} as const;

addWords(routes);
