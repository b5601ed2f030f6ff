// A brief without the site around it. What the reader tries is kept with the frame, and told to the host, who may keep it.
import "#messages/embedding";
import { useState } from "react";
import { t } from "#messages";
import { isSingleFile, siteHref } from "#ui";
import { ElsewhereLink } from "#host";
import { BriefPlay, briefs, findBrief } from "#teaching/brief";
import { createLearner } from "#teaching/lesson";
import { Elsewhere } from "./Elsewhere.tsx";
import { EmbedFrame } from "./EmbedFrame.tsx";
import type { TextEmbedProps } from "./TextEmbed.tsx";
import { useHost } from "./useHost.ts";

export function BriefEmbed({ address, name, onTheme }: Omit<TextEmbedProps, "kind">) {
  const isKnown = briefs.some((each) => each.name === name);
  const [playable] = useState(() => findBrief(isKnown ? name : briefs[0].name));
  const [learner] = useState(() => createLearner(false));
  const [round, setRound] = useState(0);
  const [at, setAt] = useState<number | null>(null);
  const brief = playable?.brief ?? briefs[0];
  const [guest] = useState(() => async () => {
    const { createBriefGuest } = await import("./briefGuest.ts");
    return createBriefGuest(brief, learner, () => {
      setAt(null);
      setRound((n) => n + 1);
    });
  });
  useHost(address, guest, onTheme);
  const unknown = {
    parameter: "shows" as const,
    found: `brief/${name}`,
    detail: briefs.map((each) => `brief/${each.name}`).join(", "),
    shown: `brief/${brief.name}`,
  };
  return (
    <EmbedFrame title={brief.title} address={address} faults={isKnown ? [] : [unknown]} endS={null}>
      <article className="mx-auto w-full max-w-[76rem] px-5 py-6">
        <p
          aria-hidden="true"
          className="font-serif text-2xl/[1.15] font-semibold tracking-tight text-balance sm:text-3xl/[1.15]"
        >
          {brief.title}
        </p>
        <p className="mt-2 mb-5 max-w-[44rem] font-serif text-prose text-pretty print:hidden">{brief.asks}</p>
        <fieldset disabled={address.controls === "locked"} className="contents">
          {playable && (
            <BriefPlay
              key={round}
              brief={brief}
              par={playable.par}
              learner={learner}
              Link={Elsewhere}
              at={at === null ? null : String(at)}
              onAt={setAt}
              to={`/briefs/${brief.name}`}
              handsOn={false}
            />
          )}
        </fieldset>
        {!isSingleFile && (
          <p className="mt-8 border-t border-line pt-3 text-xs text-ink-2 print:hidden">
            <ElsewhereLink href={siteHref("/briefs")}>{t("briefs.all")}</ElsewhereLink>
          </p>
        )}
      </article>
    </EmbedFrame>
  );
}
