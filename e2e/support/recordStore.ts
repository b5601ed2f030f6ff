// The part of a cmi5 platform that a lesson talks to: hands out a token once, keeps statements in their order, and documents.
import type { Answer } from "./platform.ts";

export interface Said {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: { readonly interactionType?: string } };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: { readonly registration: string; readonly contextActivities?: unknown };
}

const TOKEN = "dG9rZW4=";

/** @param masteryScore of the launch; null where the platform asks for none */
export function createRecordStore(masteryScore: number | null) {
  const statements: Said[] = [];
  const documents = new Map<string, unknown>();
  const complaints: string[] = [];
  let tokens = 0;
  const launchData = {
    launchMode: "Normal",
    moveOn: "Completed",
    ...(masteryScore === null ? {} : { masteryScore }),
    contextTemplate: {
      contextActivities: { grouping: [{ id: "https://school.example/lesson" }] },
      extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session" },
    },
  };
  const answer: Answer = ({ method, url, headers, body }) => {
    if (url.pathname === "/token") {
      tokens -= 1;
      return tokens < 0
        ? { status: 200, json: { "error-code": "1", "error-text": "used before" } }
        : { status: 200, json: { "auth-token": TOKEN } };
    }
    if (!url.pathname.startsWith("/xapi/")) return null;
    if (headers.authorization !== `Basic ${TOKEN}`) complaints.push(`${method} ${url.pathname} without the token`);
    if (headers["x-experience-api-version"] !== "1.0.3") complaints.push(`${url.pathname} without a version`);
    if (url.pathname === "/xapi/statements") {
      const said = JSON.parse(body) as Said;
      if (said.id !== url.searchParams.get("statementId")) complaints.push("a statement under another id");
      statements.push(said);
      return { status: 204 };
    }
    const key = `${url.pathname}?${url.searchParams.get("stateId")}`;
    if (url.searchParams.get("stateId") === "LMS.LaunchData") return { status: 200, json: launchData };
    if (method === "PUT") {
      documents.set(key, JSON.parse(body));
      return { status: 204 };
    }
    return documents.has(key) ? { status: 200, json: documents.get(key) } : { status: 404, json: {} };
  };
  return {
    answer,
    statements,
    complaints,
    /** What an opening of the lesson's page has in its address: one token. */
    launch(site: string): string {
      tokens += 1;
      return new URLSearchParams({
        endpoint: `${site}/xapi/`,
        fetch: `${site}/token`,
        actor: JSON.stringify({ objectType: "Agent", account: { homePage: "https://school.example", name: "42" } }),
        registration: "7b1a6bd3-3a1c-4f2e-9d0b-0d6f1c8e9a10",
        activityId: "https://school.example/lesson",
      }).toString();
    },
  };
}
