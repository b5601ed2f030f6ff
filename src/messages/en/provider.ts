// What each provider is called, and the choice of one.
import { addWords } from "../words.ts";

export const provider = {
  "provider.name.aws": "AWS",
  "provider.name.azure": "Azure",
  "provider.name.gcp": "Google Cloud",
  "provider.name.cloudflare": "Cloudflare",
  "provider.functions.aws": "AWS Lambda",
  "provider.functions.azure": "Azure Functions, Flex Consumption",
  "provider.functions.gcp": "Google Cloud Run functions",
  "provider.functions.cloudflare": "Cloudflare Workers",
  "provider.at": "Provider of this run",
  "provider.text": "The text is about {provider}.",
} as const;

addWords(provider);
