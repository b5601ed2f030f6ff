// The start page: a request to send, another, a guess about the third, and three ways on.

import { useState } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import { Foot } from "./Foot.tsx";
import { HomeStage } from "./HomeStage.tsx";
import { Onward } from "./Onward.tsx";
import { Requests } from "./Requests.tsx";
import type { Guess } from "./threeRequests.ts";
import { useJourney } from "./useJourney.ts";
import { useThreeRequests } from "./useThreeRequests.ts";
import { Ways } from "./Ways.tsx";

export function HomePage() {
  const journey = useJourney();
  const { playing, answered, send, startOver } = journey;
  const [guess, setGuess] = useState<Guess | null>(null);
  const three = useThreeRequests(answered > 0 || playing !== null);
  const asks = answered === 2 && playing === null;
  const over = answered === 3;
  const press = () => {
    if (asks) return;
    if (!over) return send();
    setGuess(null);
    startOver();
  };
  return (
    <div className="mx-auto w-full max-w-[90rem] px-5 pt-10 pb-16 sm:px-8 sm:pt-14 xl:px-16 xl:pt-16">
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(28rem,2fr)_minmax(0,3fr)] 2xl:gap-x-20 xl:items-center">
        <div>
          <h1 className="font-serif text-[2.75rem]/[1.04] font-semibold tracking-[-0.02em] sm:text-[3.75rem]/[1.02]">
            <span className="block">{t("home.headline1")}</span>
            <span className="block">{t("home.headline2")}</span>
          </h1>
          <p className="mt-6 max-w-[30rem] font-serif text-xl/[1.5] text-ink-2">{t("home.lead")}</p>
          <p className="mt-3 max-w-[30rem] text-base text-ink-2">{t("home.forWhom")}</p>
          <p className="mt-6">
            <Button
              variant="primary"
              size="large"
              aria-disabled={playing !== null || asks}
              className="w-full aria-disabled:opacity-45 sm:w-auto"
              onClick={press}
            >
              {t(over ? "home.startOver" : answered === 0 ? "home.send" : "home.sendAnother")}
            </Button>
          </p>
        </div>
        <HomeStage journey={journey} />
      </div>
      <section aria-label={t("home.requests")} className="mt-8 border-t border-line pt-6 xl:mt-10">
        <Requests
          answered={answered}
          sent={playing !== null}
          guess={guess}
          three={three}
          onGuess={(made) => {
            setGuess(made);
            send();
          }}
        />
        {over && <Onward />}
      </section>
      <div className="mt-8 border-t border-line pt-6">
        <Ways />
      </div>
      <Foot />
    </div>
  );
}
