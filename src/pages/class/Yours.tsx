// What a student sends: one line of codes, to copy or as a file that says in words what is in it.
import { Fragment } from "react";
import { t } from "#messages";
import { Button, saveFile } from "#ui";
import { codeOf, thisDevice, type ClassTask } from "#teaching/class";
import type { Learner } from "#teaching/lesson";
import { CopyButton } from "#host/share";

interface YoursProps {
  readonly tasks: readonly ClassTask[];
  readonly learner: Learner;
}

export function Yours({ tasks, learner }: YoursProps) {
  const codes = tasks.flatMap((task) => {
    const code = codeOf(learner, task, thisDevice);
    return code === null ? [] : [{ title: task.title, code }];
  });
  const line = codes.map(({ code }) => code).join(" ");
  const save = () => {
    const lines = codes.map(({ title, code }) => `${code}  ${title}`);
    saveFile(t("classroom.mineName"), `${[t("classroom.fileHead"), "", ...lines].join("\n")}\n`, "text/plain");
  };
  return (
    <section aria-labelledby="send" className="mt-10 print:hidden">
      <h2 id="send" className="font-serif text-2xl font-semibold">
        {t("classroom.yours")}
      </h2>
      {codes.length === 0 ? (
        <p className="mt-2 text-base">{t("classroom.nothingYet")}</p>
      ) : (
        <>
          <p className="mt-2 max-w-[36rem] text-base text-pretty">{t("classroom.yoursText")}</p>
          <p className="my-4 rounded-xl border border-line-2 bg-panel p-4 font-mono text-xl/[1.6] font-semibold">
            {/* A blank between them: they are marked and copied by hand, too. */}
            {codes.map(({ code }) => (
              <Fragment key={code}>
                <span className="whitespace-nowrap">{code}</span>{" "}
              </Fragment>
            ))}
          </p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={line} variant="primary">
              {t("classroom.copy")}
            </CopyButton>
            <Button onClick={save}>{t("classroom.saveMine")}</Button>
          </div>
          <p className="mt-3 text-sm text-ink-2">{t("classroom.resend")}</p>
        </>
      )}
    </section>
  );
}
