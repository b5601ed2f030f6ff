// A lesson without the site around it. What the reader answers is kept with the frame, and told to the host, who may keep it.
import "#messages/embedding";
import { use, useEffect, useState } from "react";
import type { Counts } from "#embedding";
import { t } from "#messages";
import { isSingleFile, siteHref } from "#ui";
import { ElsewhereLink } from "#host";
import {
  answeredIn,
  createLearner,
  LessonBody,
  lessons,
  lessonText,
  useLearnerRecord,
  type Learner,
} from "#teaching/lesson";
import { Elsewhere } from "./Elsewhere.tsx";
import { EmbedFrame } from "./EmbedFrame.tsx";
import type { TextEmbedProps } from "./TextEmbed.tsx";
import { useHost } from "./useHost.ts";

/** Each time that the lesson is drawn anew. */
interface Round {
  readonly n: number;
  readonly counts: Counts;
  readonly drawn: () => void;
}

const NO_TEXT = { headings: [], tasks: [] };

export function LessonEmbed({ address, name, onTheme }: Omit<TextEmbedProps, "kind">) {
  const found = lessons.find((each) => each.name === name);
  const lesson = found ?? lessons[0];
  const text = use(lessonText(lesson.name));
  const [learner] = useState(() => createLearner(false));
  const [round, setRound] = useState<Round>({ n: 0, counts: "first", drawn: () => {} });
  useEffect(() => round.drawn(), [round]);
  const [guest] = useState(() => async () => {
    const { createLessonGuest } = await import("./lessonGuest.ts");
    // What stands in the text reads its answer when it is drawn first.
    return createLessonGuest(
      lesson.name,
      text ?? NO_TEXT,
      learner,
      (counts) => new Promise((drawn) => setRound(({ n }) => ({ n: n + 1, counts, drawn }))),
    );
  });
  useHost(address, guest, onTheme);
  const unknown = {
    parameter: "shows" as const,
    found: `lesson/${name}`,
    detail: lessons.map((each) => `lesson/${each.name}`).join(", "),
    shown: `lesson/${lesson.name}`,
  };
  return (
    <EmbedFrame title={lesson.title} address={address} faults={found ? [] : [unknown]} endS={null}>
      <article className="mx-auto w-full max-w-[39rem] px-5 py-6">
        <p aria-hidden="true" className="font-serif text-3xl/[1.1] font-semibold tracking-tight text-balance">
          {lesson.title}
        </p>
        <fieldset disabled={address.controls === "locked"} className="contents">
          {text && (
            <LessonBody
              key={round.n}
              text={text}
              lesson={lesson.name}
              learner={learner}
              counts={round.counts}
              Link={Elsewhere}
            />
          )}
        </fieldset>
        <p className="mt-8 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3 text-xs text-ink-2">
          <Progress lesson={lesson} learner={learner} />
          {/* On its own, the copy in a course package would report nothing. */}
          {!isSingleFile && (
            <ElsewhereLink href={siteHref(`/learn/${lesson.name}`)}>{t("embedding.openLesson")}</ElsewhereLink>
          )}
        </p>
      </article>
    </EmbedFrame>
  );
}

function Progress({ lesson, learner }: { readonly lesson: (typeof lessons)[number]; readonly learner: Learner }) {
  const done = Math.min(lesson.tasks, answeredIn(useLearnerRecord(learner), lesson.name));
  return (
    <span role="status" className="tabular-nums">
      {t("learn.progress", { done, of: lesson.tasks })}
    </span>
  );
}
