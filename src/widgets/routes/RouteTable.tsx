// The route table: the reader sends a request, and sees which function the gateway invokes for it, or that it answers 404 by itself.
import { useId, type ReactNode } from "react";
import { usePlayerState } from "#player";
import { formatCount, formatMs, t } from "#messages";
import { Button, cx, Select } from "#ui";
import { isOneOf, useWidgetState, type WidgetProps } from "#host";
import { endpointOf, routesOf } from "./routes.ts";

const METHODS = ["GET", "POST", "PUT", "DELETE"] as const;

const MOST_CHARACTERS = 80;
/** A path, or a method and a path. */
const isShort = (value: unknown) => typeof value === "string" && value.length <= MOST_CHARACTERS + 10;

export function RouteTable({ surface }: WidgetProps) {
  const { scenario, run } = usePlayerState();
  const [method, setMethod] = useWidgetState<string>("method", "GET", isOneOf(METHODS));
  const [path, setPath] = useWidgetState("path", "/orders", isShort);
  const [sent, setSent] = useWidgetState<string | null>(
    "sent",
    surface === "print" ? endpointOf(method, path) : null,
    (value) => value === null || isShort(value),
  );
  const field = useId();
  if (!scenario || !run) return null;
  const send = () => setSent(endpointOf(method, path));
  const { routes, notFound } = routesOf(scenario, run.summary);
  const taken = routes.find(({ endpoint }) => endpoint === sent);
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4 text-base">
      {/* No form: a frame with nothing but allow-scripts submits none. */}
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t("routes.method")}
          value={method}
          options={METHODS.map((each) => ({ value: each, label: each }))}
          onChange={setMethod}
        />
        <label htmlFor={field} className="flex min-w-32 flex-1 flex-col gap-1 text-sm">
          {t("routes.path")}
          <input
            id={field}
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && send()}
            maxLength={MOST_CHARACTERS}
            autoComplete="off"
            spellCheck={false}
            className="h-8 rounded-md border border-line-2 bg-panel px-2 font-mono text-sm"
          />
        </label>
        <Button variant="primary" onClick={send}>
          {t("routes.send")}
        </Button>
      </div>
      <p role="status" className="min-h-[2lh] text-sm sm:min-h-0">
        {sent === null
          ? t("routes.hint")
          : taken
            ? t("routes.found", { endpoint: sent, name: taken.functionName })
            : t("routes.notFound", { endpoint: sent })}
      </p>
      <table className="w-full border-collapse text-left text-sm">
        <caption className="pb-2 text-left text-ink-2">{t("routes.caption")}</caption>
        <thead>
          <tr className="border-b border-line-2">
            <th scope="col" className="py-1.5 pr-3 pl-2 font-semibold">
              {t("routes.endpoint")}
            </th>
            <th scope="col" className="py-1.5 pr-3 font-semibold">
              {t("routes.function")}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-semibold">
              {t("routes.requests")}
            </th>
            <th scope="col" className="py-1.5 pr-2 text-right font-semibold">
              {t("routes.median")}
            </th>
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <Row
              key={route.endpoint}
              taken={route === taken}
              endpoint={<code className="font-mono">{route.endpoint}</code>}
              name={<code className="font-mono">{route.functionName}</code>}
              requests={route.requests}
              median={Number.isFinite(route.medianMs) ? formatMs(route.medianMs) : ""}
            />
          ))}
          <Row
            taken={sent !== null && !taken}
            endpoint={t("routes.else")}
            name={t("routes.none")}
            requests={notFound}
            median=""
          />
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly taken: boolean;
  readonly endpoint: ReactNode;
  readonly name: ReactNode;
  readonly requests: number;
  readonly median: string;
}

function Row({ taken, endpoint, name, requests, median }: RowProps) {
  return (
    <tr className={cx("border-b border-line", taken && "bg-ink text-paper")}>
      <th scope="row" className="py-1.5 pr-3 pl-2 font-normal wrap-anywhere">
        {endpoint} {taken && <span className="sr-only">{t("routes.taken")}</span>}
      </th>
      <td className="py-1.5 pr-3 wrap-anywhere">{name}</td>
      <td className="py-1.5 pr-3 text-right tabular-nums">{formatCount(requests)}</td>
      <td className="py-1.5 pr-2 text-right whitespace-nowrap tabular-nums">{median}</td>
    </tr>
  );
}
