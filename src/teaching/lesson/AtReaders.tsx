// What the run of a question comes to at the reader's provider, where that is not the one which the question is about.
import { useCallback } from "react";
import { providerName, USUAL } from "#host/products";
import { changesFor, truthInWords, truthOf, type Question, type ScenarioChange } from "#host/predict";
import type { Summary } from "#engine";
import { t } from "#messages";
import { loadForLesson } from "./labAddress.ts";
import { Loaded } from "./Loaded.tsx";
import { runScenario } from "./runScenario.ts";
import { useProviderHere } from "./providerHere.tsx";

interface AtReadersProps {
  readonly scenario: string;
  readonly change?: ScenarioChange;
  readonly question: Question;
}

export function AtReaders({ scenario, change, question }: AtReadersProps) {
  const provider = useProviderHere();
  const load = useCallback(async () => {
    const loaded = await Promise.all(
      changesFor(question, change).map((each) => loadForLesson(scenario, each, provider)),
    );
    if (loaded.some(({ scenario: moved, written }) => moved === written)) return null;
    const runs = await Promise.all(loaded.map(({ scenario: moved }) => runScenario(moved)));
    const truth = truthOf(question, runs);
    const says = truth && truthInWords(question, truth);
    return says === null ? null : { says, isInPart: runs.some(({ run }) => isInPart(question.quantity, run.summary)) };
  }, [scenario, change, question, provider]);
  if (provider === USUAL || question.kind === "curve" || question.kind === "sweep") return null;
  return (
    <Loaded load={load} className="min-h-16">
      {(found) =>
        found && (
          <p className="font-sans text-sm">
            {t("learnAt.sameAt", { provider: providerName(provider), says: found.says })}{" "}
            {found.isInPart && t("learnAt.inPart")}
          </p>
        )
      }
    </Loaded>
  );
}

/** Whether the figure is a sum that is without something which has no known price. */
function isInPart(quantity: string, { cost, server }: Summary): boolean {
  if (quantity.startsWith("cost.")) return cost.unpriced.length > 0;
  return quantity === "server.cost" || quantity === "server.month" ? (server.unpriced ?? []).length > 0 : false;
}
