// Words of two lifecycles shown beside each other.
import { addWords } from "../words.ts";

export const beside = {
  "beside.title": "Beside each other",
  "beside.choose": "Compare with",
  "beside.none": "Nothing",
  "beside.with.warm": "A warm request",
  "beside.with.provisioned": "Provisioned concurrency",
  "beside.with.queue": "The same through a queue",
  "beside.this": "This request",
  "beside.of": "{first} | {second}",
  "beside.waterfall": "Steps of: {name}",
  "beside.table": "What differs, in time and money",
  "beside.part": "Part",
  "beside.difference": "Difference",
  "beside.page": "Page load",
  "beside.network": "Network",
  "beside.gateway": "API gateway",
  "beside.security": "Security service",
  "beside.queue": "Waiting in the queue",
  "beside.start": "Start",
  "beside.initialisation": "Initialisation",
  "beside.firstRun": "First run",
  "beside.handler": "Handler",
  "beside.database": "Database",
  "beside.pauses": "Pauses before another try",
  "beside.told": "Until the sender knows",
  "beside.done": "Until the work is done",
  "beside.cost": "Cost of the request",
  "beside.provisioned": "Provisioned capacity, whole run",
  "beside.nobody": "no sender",
  "beside.same": "same",
  "beside.more": "+ {size}",
  "beside.less": "− {size}",
} as const;

addWords(beside);
