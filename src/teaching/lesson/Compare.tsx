// One run, served twice: by functions and by the always-on servers of the same scenario, figure beside figure.
import { useCallback } from "react";
import { formatCount, formatMs, formatNumber, formatPercent, formatSum, t } from "#messages";
import type { FinishedRun } from "#player";
import type { Provider } from "#facts";
import { providerName, USUAL } from "#host/products";
import type { ScenarioChange } from "#host/predict";
import { serversInWords } from "#widgets/servers";
import { loadForLesson } from "./labAddress.ts";
import { Loaded } from "./Loaded.tsx";
import { runScenario } from "./runScenario.ts";
import { AboutUsual, useProviderHere } from "./providerHere.tsx";

export interface CompareProps {
  readonly scenario: string;
  readonly change?: ScenarioChange;
}

/** The text around it tells of the run as it was written; at the reader's provider, where that is another, it stands once more below. */
export function Compare(props: CompareProps) {
  const provider = useProviderHere();
  return (
    <div className="lesson-wide">
      <AboutUsual />
      <Table {...props} provider={USUAL} />
      {provider !== USUAL && <Table {...props} provider={provider} />}
    </div>
  );
}

function Table({ scenario, change, provider }: CompareProps & { readonly provider: Provider }) {
  const load = useCallback(async () => {
    const { scenario: moved } = await loadForLesson(scenario, change, provider);
    return { title: moved.title, server: moved.server, finished: await runScenario(moved) };
  }, [scenario, change, provider]);
  return (
    <Loaded load={load} className="min-h-64 rounded-xl border border-line bg-panel">
      {({ title, server, finished }) => (
        <table className="lesson-compare">
          <caption>
            {provider === USUAL
              ? t("learn.compare.caption", { scenario: title })
              : t("learnAt.compare", { provider: providerName(provider) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t("learn.compare.figure")}</span>
              </th>
              <th scope="col">{t("learn.compare.functions")}</th>
              <th scope="col">
                {t("learn.compare.servers", { servers: serversInWords(server, finished.run.summary.server) })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(finished).map(([name, functions, servers]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{functions}</td>
                <td>{servers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}

function rowsOf({ run, model }: FinishedRun): readonly (readonly [name: string, functions: string, servers: string])[] {
  const { latencyMs, instances, cost, requests, server } = run.summary;
  const capacity = model.server.count;
  const busyShare = instances.mean > 0 ? instances.meanBusy / instances.mean : Number.NaN;
  return [
    [t("learn.compare.median"), formatMs(latencyMs.p50), formatMs(server.latencyMs.p50)],
    [t("learn.compare.slowest"), formatMs(latencyMs.p99), formatMs(server.latencyMs.p99)],
    [t("learn.compare.machines"), formatNumber(instances.mean), formatCount(capacity)],
    [t("learn.compare.used"), formatPercent(busyShare), formatPercent(server.meanUtilisation)],
    [t("learn.compare.failed"), formatCount(requests.total - requests.byOutcome.ok), formatCount(server.rejected)],
    [t("learn.compare.month"), formatSum(cost.month, cost.unpriced), formatSum(server.month, server.unpriced)],
  ];
}
