// The shapes of one provider, one chunk, fetched when first asked for.
import data from "../../../content/events/aws/data.json" with { type: "json" };
import http from "../../../content/events/aws/http.json" with { type: "json" };
import triggers from "../../../content/events/aws/triggers.json" with { type: "json" };
import records from "../../../content/events/aws/records.json" with { type: "json" };
import about from "../../../content/events/aws/provider.json" with { type: "json" };
import type { EventsFile, EventProviderFile } from "../eventsSchema.ts";
import { codeByName, readEvents } from "../readEvents.ts";

const code = import.meta.glob("../../../content/events/aws/code/*.js", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const events = readEvents(
  about as EventProviderFile,
  [http, triggers, data, records] as readonly EventsFile[],
  codeByName(code),
);
