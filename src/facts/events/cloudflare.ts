// The shapes of one provider, one chunk, fetched when first asked for.
import data from "../../../content/events/cloudflare/data.json" with { type: "json" };
import http from "../../../content/events/cloudflare/http.json" with { type: "json" };
import triggers from "../../../content/events/cloudflare/triggers.json" with { type: "json" };
import records from "../../../content/events/cloudflare/records.json" with { type: "json" };
import about from "../../../content/events/cloudflare/provider.json" with { type: "json" };
import type { EventsFile, EventProviderFile } from "../eventsSchema.ts";
import { codeByName, readEvents } from "../readEvents.ts";

const code = import.meta.glob("../../../content/events/cloudflare/code/*.js", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const events = readEvents(
  about as EventProviderFile,
  [http, triggers, data, records] as readonly EventsFile[],
  codeByName(code),
);
