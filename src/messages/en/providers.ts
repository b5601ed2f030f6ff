// Words of the move from one provider to another: which lines differ, and how many.
import { addWords } from "../words.ts";

export const providers = {
  "providers.from": "From",
  "providers.to": "To",
  "providers.way": "The function is written",
  "providers.way.handler": "as usual",
  "providers.way.adapter": "with an adapter",
  "providers.aws": "AWS",
  "providers.azure": "Azure",
  "providers.google": "Google Cloud",
  "providers.cloudflare": "Cloudflare",
  "providers.part.handler": "The function",
  "providers.part.adapter": "The adapter",
  "providers.part.core": "What it does",
  "providers.part.settings": "When it runs, what it may use",
  "providers.same": "Both are the same provider: nothing has to move.",
  "providers.said.handler":
    "From {from} to {to}: {gone} of {of} lines of the function go, {fresh} come. What it does stands between them, and is tested anew.",
  "providers.said.adapter":
    "From {from} to {to}: {gone} of {of} lines go, {fresh} come, all in the adapter. The {kept} lines that say what it does stay, and so do their tests.",
  "providers.counts": "{gone} {gone|line goes|lines go}, {fresh} {fresh|comes|come}",
  "providers.gone": "goes:",
  "providers.fresh": "comes:",
  "providers.unchanged": "{n} {n|line|lines}, and not one changes",
} as const;

addWords(providers);
