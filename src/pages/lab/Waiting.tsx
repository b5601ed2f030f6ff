// Before the first run there is nothing to draw: what it is of, what is being done, and how far it is.

import { useUnderWay } from "#player";
import { t } from "#messages";
import { Message } from "#ui";

interface WaitingProps {
  /** What the scenario is about, where that is known before it has come. */
  readonly description: string;
  readonly simulating: boolean;
}

export function Waiting({ description, simulating }: WaitingProps) {
  return (
    <div className="mx-auto w-full max-w-[40rem] px-5 pt-8 lg:pt-24">
      <p data-words="scenario" className="font-serif text-prose text-pretty">
        {description}
      </p>
      <Message kind="loading" title={simulating ? t("lab.simulating") : t("lab.loading")} className="mt-3 px-0!">
        {t("lab.loadingBody")}
      </Message>
      <div aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-line">
        {simulating && <Bar />}
      </div>
    </div>
  );
}

/** Share of the run that is done. */
function Bar() {
  const { progress } = useUnderWay();
  return (
    <div
      className="h-full origin-left bg-ink transition-[scale] duration-150 ease-house"
      style={{ scale: `${progress} 1` }}
    />
  );
}
