// Opens what somebody gives the Lab, or says why not; what was open stays open then.
import "#messages/labGiven";
import { decodeText, loadTools } from "#scenario";
import { loadNaming } from "../opening.ts";
import { t } from "#messages";
import type { Session } from "../session.ts";
import type { Handed } from "./handed.ts";
import { LARGEST, readGiven, refused, tooLarge, type Given } from "./read.ts";

type Opens = Pick<Session, "openScenario" | "openAddress">;

/** Opens it in the session and answers null; else why not, line by line. Rejects where code or data cannot be fetched. */
export async function take(handed: Handed, session: Opens): Promise<readonly string[] | null> {
  // Checking a scenario and writing its address take them.
  await Promise.all([loadTools(), loadNaming()]);
  const given = handed.kind === "text" ? await readGiven(handed.text, null) : await readFiles(handed);
  switch (given.kind) {
    case "scenario":
      session.openScenario(given.scenario);
      return null;
    case "address":
      session.openAddress(given.address);
      return null;
    case "refused":
      return given.lines;
  }
}

async function readFiles({ files, folder }: Extract<Handed, { kind: "files" }>): Promise<Given> {
  if (folder !== null) return refused(t("labGiven.folder", { name: folder }));
  if (files.length !== 1) return refused(t("labGiven.many", { n: files.length }));
  const [file] = files;
  if (!/\.json$/i.test(file.name) && !/^(text\/|application\/json$|$)/.test(file.type))
    return refused(t("labGiven.wrongType", { name: file.name, type: file.type }));
  if (file.size > LARGEST) return tooLarge(file.name, file.size);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refused(t("labGiven.unreadable", { name: file.name }));
  return readGiven(decodeText(new Uint8Array(bytes)), file.name);
}
