// Reports to the record store that a cmi5 platform names in the launch address. cmi5, 1st edition; xAPI 1.0.3.
import Cmi5, { type Statement } from "@rusticisoftware/cmi5";
import type { TaskReport } from "#embedding";
import { messageOf } from "./messageOf.ts";
import { answeredIn, verbs } from "./statements.ts";
import { keyOf, type Platform, type Standing, type Told } from "./platform.ts";

const STATE_ID = "serverless-lab";
/** No limit is set; a record is a few thousand characters. */
const KEPT_LIMIT = 64_000;

interface KeptState {
  readonly kept: string | null;
  readonly place: string | null;
  /** What has been said once in this registration and must not be said again (cmi5 9.3). */
  readonly said: readonly string[];
}

/** Null where the address is no launch. What the platform asks for as a pass goes before `packedScore`. Rejects where the platform does not answer as it must. */
export async function openCmi5(address: string, packedScore: number | null): Promise<Platform | null> {
  if (!new URL(address).searchParams.has("fetch")) return null;
  const cmi5 = new Cmi5(address);
  await cmi5.start();
  const store = stateStore(cmi5);
  const before = await store.read();
  const said = new Set(before.said);
  const marks = cmi5.getLaunchMode() === "Normal" ? "all" : "nothing";
  let isOpen = true;
  let { kept } = before;
  // One after the other: platforms hold statements to their order.
  let told: Promise<unknown> = Promise.resolve();
  /** Statements that may not have arrived: the same again, as a store knows them by their ids (xAPI 1.0.3, part 3, 2.1.1). */
  const answers = new Map<string, Statement>();

  const once = async (word: string, say: () => Promise<unknown>) => {
    if (said.has(word)) return;
    await say();
    said.add(word);
  };
  const tellResult = async ({ result, score }: Standing) => {
    if (result === "open") return;
    const scaled = score === null ? null : Number(score.toFixed(4));
    if (scaled !== null && (result === "completed" || result === "again"))
      await once(`scored ${scaled}`, () => cmi5.sendStatement(scored(cmi5, scaled)));
    if (scaled !== null && result === "passed") await once("passed", () => cmi5.passed({ scaled }));
    // Never after a pass (cmi5, 1st edition, 9.3); and never of what may still be passed.
    if (scaled !== null && result === "failed" && !said.has("passed"))
      await once("failed", () => cmi5.failed({ scaled }));
    await once("completed", () => cmi5.completed());
  };
  const tell = async (standing: Standing): Promise<Told> => {
    const { answered, of, answeredNow, place } = standing;
    kept = standing.kept ?? kept;
    cmi5.setProgress(of === 0 ? 0 : Math.floor((answered / of) * 100));
    const tasks: TaskReport[] = [];
    const faults: string[] = [];
    const attempt = (say: () => Promise<unknown>) =>
      say().catch((error: unknown) => void faults.push(messageOf(error)));
    for (const task of answeredNow) {
      const key = keyOf(task);
      const statement = answers.get(key) ?? answeredIn(cmi5.prepareStatement(verbs.answered.id), task);
      answers.set(key, statement);
      await attempt(async () => {
        await cmi5.sendStatement(statement);
        answers.delete(key);
        tasks.push(task);
      });
    }
    await attempt(() => tellResult(standing));
    await attempt(() => store.write({ kept, place, said: [...said] }));
    return { fault: faults[0] ?? null, tasks };
  };
  const leave = () => {
    if (!isOpen) return;
    isOpen = false;
    // The page goes: what is asked for now must outlive it.
    void sendLast(cmi5, cmi5.terminatedStatement());
  };
  const returnTo = addressOf(cmi5.getReturnURL());
  return {
    marks,
    passScore: cmi5.getMasteryScore() ?? packedScore,
    kept,
    place: before.place,
    keptLimit: KEPT_LIMIT,
    report(standing) {
      if (!isOpen || marks === "nothing") return { fault: null, tasks: standing.answeredNow };
      const now = told.then(() => tell(standing));
      told = now;
      return now;
    },
    leave,
    ...(returnTo && {
      async goBack() {
        await told;
        leave();
        location.assign(returnTo);
      },
    }),
  };
}

function scored(cmi5: Cmi5, scaled: number): Statement {
  const statement = cmi5.prepareStatement(verbs.scored.id);
  return { ...statement, verb: verbs.scored, result: { ...statement.result, score: { scaled } } };
}

async function sendLast(cmi5: Cmi5, statement: Statement): Promise<void> {
  const query = new URLSearchParams({ statementId: statement.id });
  const headers = { ...headersOf(cmi5), "Content-Type": "application/json" };
  const body = JSON.stringify(statement);
  await fetch(`${cmi5.getEndpoint()}/statements?${query}`, { method: "PUT", headers, body, keepalive: true }).catch(
    () => {},
  );
}

function headersOf(cmi5: Cmi5): Readonly<Record<string, string>> {
  return { Authorization: cmi5.getAuth(), "X-Experience-API-Version": "1.0.3" };
}

/** The document that the platform keeps for this learner and lesson (xAPI, State Resource). */
function stateStore(cmi5: Cmi5) {
  const query = new URLSearchParams({
    stateId: STATE_ID,
    activityId: cmi5.getActivityId(),
    agent: JSON.stringify(cmi5.getActor()),
    registration: cmi5.getRegistration(),
  });
  const address = `${cmi5.getEndpoint()}/activities/state?${query}`;
  return {
    async read(): Promise<KeptState> {
      const answer = await fetch(address, { headers: headersOf(cmi5) });
      if (answer.status === 404 || answer.status === 204) return NOTHING;
      if (!answer.ok) throw new Error(`the platform answered ${answer.status} to what it keeps`);
      return keptIn(await answer.json());
    },
    async write(state: KeptState): Promise<void> {
      const headers = { ...headersOf(cmi5), "Content-Type": "application/json" };
      const answer = await fetch(address, { method: "PUT", headers, body: JSON.stringify(state) });
      if (!answer.ok) throw new Error(`the platform answered ${answer.status} to what it should keep`);
    },
  };
}

const NOTHING: KeptState = { kept: null, place: null, said: [] };

/** Whatever stands there may have been written by somebody else. */
function keptIn(found: unknown): KeptState {
  const { kept, place, said } = Object(found) as Partial<Record<keyof KeptState, unknown>>;
  return {
    kept: typeof kept === "string" ? kept : null,
    place: typeof place === "string" ? place : null,
    said: Array.isArray(said) ? said.filter((each) => typeof each === "string") : [],
  };
}

/** An address that may be gone to; a platform could give one that runs a script. */
function addressOf(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
}
