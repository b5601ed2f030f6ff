// A belief without the site around it. What the reader says is kept with the frame, and told to the host, who may keep it.
import "#messages/embedding";
import { useState } from "react";
import { t } from "#messages";
import { isSingleFile, siteHref } from "#ui";
import { ElsewhereLink } from "#host";
import { BeliefProbe, beliefs } from "#teaching/belief";
import { createLearner } from "#teaching/lesson";
import { Elsewhere } from "./Elsewhere.tsx";
import { EmbedFrame } from "./EmbedFrame.tsx";
import type { TextEmbedProps } from "./TextEmbed.tsx";
import { useHost } from "./useHost.ts";

export function BeliefEmbed({ address, name, onTheme }: Omit<TextEmbedProps, "kind">) {
  const found = beliefs.find((each) => each.name === name);
  const belief = found ?? beliefs[0];
  const [learner] = useState(() => createLearner(false));
  const [round, setRound] = useState(0);
  const [guest] = useState(() => async () => {
    const { createBeliefGuest } = await import("./beliefGuest.ts");
    return createBeliefGuest(belief, learner, () => setRound((n) => n + 1));
  });
  useHost(address, guest, onTheme);
  const unknown = {
    parameter: "shows" as const,
    found: `belief/${name}`,
    detail: beliefs.map((each) => `belief/${each.name}`).join(", "),
    shown: `belief/${belief.name}`,
  };
  return (
    <EmbedFrame title={belief.says} address={address} faults={found ? [] : [unknown]} endS={null}>
      <article className="mx-auto w-full max-w-[42rem] px-5 py-6">
        <p
          aria-hidden="true"
          className="mb-5 font-serif text-2xl/[1.15] font-semibold tracking-tight text-balance sm:text-3xl/[1.15]"
        >
          “{belief.says}”
        </p>
        <fieldset disabled={address.controls === "locked"} className="contents">
          <BeliefProbe key={round} belief={belief} learner={learner} Link={Elsewhere} />
        </fieldset>
        {!isSingleFile && (
          <p className="mt-8 border-t border-line pt-3 text-xs text-ink-2">
            <ElsewhereLink href={siteHref("/beliefs")}>{t("beliefs.all")}</ElsewhereLink>
          </p>
        )}
      </article>
    </EmbedFrame>
  );
}
