// What stands in each room below its name.

import type { Stage } from "#engine";
import { t } from "#messages";
import { cx } from "#ui";
import type { LayoutName, MeterName } from "#widgets/rooms";
import { useHeld } from "./sceneContext.ts";

interface ContentProps {
  readonly layout: LayoutName;
  readonly perCell: number;
}

function Meter({ name, className }: { readonly name: MeterName; readonly className?: string }) {
  return <span ref={useHeld(name)} className={className} />;
}

const BADGE = "diagram-badge";

function ClientContent() {
  return (
    <p className="flex flex-wrap items-center justify-between gap-1">
      <span className="whitespace-nowrap">
        <Meter name="client.rate" className="font-semibold" /> <Meter name="client.unit" className="text-ink-2" />
      </span>{" "}
      <Meter name="client.burst" className={cx(BADGE, "bg-line text-ink")} />
    </p>
  );
}

function WebServerContent() {
  return (
    <p>
      <Meter name="webServer.share" className="font-semibold" /> <Meter name="webServer.unit" className="text-ink-2" />
    </p>
  );
}

function GatewayContent({ layout }: ContentProps) {
  const bucket = useHeld("bucket");
  return (
    <>
      <div ref={bucket} className="diagram-bucket" aria-hidden="true" />
      <p
        className={cx(
          "mt-1 flex flex-wrap justify-between gap-x-2 text-2xs text-ink-2",
          layout === "narrow" && "leading-tight",
        )}
      >
        <Meter name="gateway.label" className="whitespace-nowrap empty:hidden" />{" "}
        <Meter name="gateway.rejected" className="font-semibold whitespace-nowrap text-failed empty:hidden" />{" "}
        <Meter name="gateway.level" className="whitespace-nowrap" />
      </p>
    </>
  );
}

function SecurityContent({ layout }: ContentProps) {
  const bad = (
    <>
      <Meter name="security.share" className="font-semibold" /> <Meter name="security.unit" className="text-ink-2" />
    </>
  );
  if (layout === "narrow")
    return (
      <p className="text-2xs leading-tight">
        {bad}
        <Meter
          name="security.answers"
          className="text-ink-2 before:whitespace-pre before:content-['_·_'] empty:hidden"
        />
      </p>
    );
  return (
    <>
      <p className="truncate leading-tight">{bad}</p>
      <p className="text-2xs leading-tight text-ink-2">
        <Meter name="security.answers" />
      </p>
    </>
  );
}

const STATES = ["starting", "busy", "idle"] as const;

function FunctionContent({ layout, perCell }: ContentProps) {
  const narrow = layout === "narrow";
  return (
    <>
      <p className="text-2xs text-ink-2">
        <Meter name="function.note" className="peer" />
        {perCell > 1 && (
          <span className="block peer-not-empty:hidden">{t("diagram.function.perCell", { count: perCell })}</span>
        )}
      </p>
      <ul
        className={cx(
          "mt-1 flex gap-x-2 whitespace-nowrap",
          narrow ? "flex-col" : "flex-wrap",
          (layout !== "wide" || perCell > 1) && "text-2xs",
        )}
      >
        {STATES.map((state) => (
          <li key={state} className="flex items-center gap-1">
            <span className="diagram-swatch" data-state={state} aria-hidden="true" />
            <span>
              <Meter name={`function.${state}`} className="font-semibold" />{" "}
              <span className="text-ink-2">{t(`diagram.function.${state}`)}</span>{" "}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-2xs text-ink-2">
        <Meter name="function.inFlight" className="font-semibold text-ink" /> {t("diagram.function.concurrency")}{" "}
        <Meter name="function.limit" className="whitespace-nowrap" />
      </p>
    </>
  );
}

function DatabaseContent({ layout }: ContentProps) {
  return (
    <p className={layout === "wide" ? "flex flex-wrap justify-between gap-x-2" : ""}>
      <span className="whitespace-nowrap">
        <Meter name="database.rate" className="font-semibold" /> <Meter name="database.unit" className="text-ink-2" />
      </span>{" "}
      <Meter
        name="database.underWay"
        className={cx("block text-ink-2", layout === "narrow" ? "text-2xs leading-tight" : "whitespace-nowrap")}
      />
    </p>
  );
}

export function RoomContent({ room, ...props }: ContentProps & { readonly room: Stage }) {
  switch (room) {
    case "client":
      return <ClientContent />;
    case "webServer":
      return <WebServerContent />;
    case "gateway":
      return <GatewayContent {...props} />;
    case "security":
      return <SecurityContent {...props} />;
    case "function":
      return <FunctionContent {...props} />;
    case "database":
      return <DatabaseContent {...props} />;
  }
}
