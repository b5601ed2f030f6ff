// What was found in a text that somebody pasted, and in files that somebody opened.
import { t } from "#messages";
import { reasonOf } from "#ui";
import type { Merged } from "#teaching/class";

/** A class's whole chat is a fraction of it. */
const MOST_KB = 1000;

interface Opened {
  readonly name: string;
  readonly text: string;
  /** Why it was not read; null where it was. */
  readonly refused: string | null;
}

/** Never rejects: what cannot be read says so itself. */
export function readTexts(files: readonly File[]): Promise<readonly Opened[]> {
  return Promise.all(
    files.map(async (file): Promise<Opened> => {
      const { name } = file;
      const sizeKb = Math.ceil(file.size / 1000);
      if (sizeKb > MOST_KB)
        return { name, text: "", refused: t("classroom.fileTooLarge", { size: sizeKb, most: MOST_KB }) };
      try {
        return { name, text: await file.text(), refused: null };
      } catch (error) {
        return { name, text: "", refused: t("classroom.fileUnread", { reason: reasonOf(error) }) };
      }
    }),
  );
}

export function foundInWords({ found, again, other, damaged }: Merged): string {
  if (found + again + other + damaged === 0) return t("classroom.noCodes");
  const counted = t("classroom.counted", { found, again, other, damaged });
  return damaged > 0 ? `${counted} ${t("classroom.damagedHint")}` : counted;
}
