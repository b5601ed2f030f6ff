// What always-on servers are called wherever something is compared with them: how many, of what size, at what price.
import { addWords } from "../words.ts";

export const servers = {
  "servers.unpriced": "{n} × {size}, for which no price is known here",
  "servers.some": "{n} × {size} at {price} an hour each",
  "servers.balanced": "{n} × {size} at {price} an hour each, behind a load balancer",
  "servers.scaled": "{n} to {most} × {size} at {price} an hour each, behind a load balancer",
} as const;

addWords(servers);
