// The host of every widget: error boundary, loading state, pause when off screen, and the chrome of its surface.
// The text twin stands inside the widget, which alone can write it; under reduced motion the clock itself moves in steps.

import { lazy, Suspense, useContext, useRef, useState, type ComponentType, type ReactNode } from "react";
import type { Provider } from "#facts";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { Button, cx, Message } from "#ui";
import { ControlsContext } from "./controls.ts";
import { ElsewhereLink } from "./ElsewhereLink.tsx";
import type { Surface } from "./surface.ts";
import { usePauseOffScreen } from "./usePauseOffScreen.ts";
import { WidgetBoundary } from "./WidgetBoundary.tsx";
import { WidgetStateContext } from "./widgetState.ts";

/** Where it cannot be fetched, the widget stands without it. */
const RunNotices = lazy(() =>
  import("./RunNotices.tsx").then(
    (code) => ({ default: code.RunNotices }),
    () => ({ default: () => null }),
  ),
);

/** Loads like those above. */
const AtProvider = lazy(() =>
  import("./AtProvider.tsx").then(
    (code): { readonly default: ComponentType<ProviderChoice> } => ({ default: code.AtProvider }),
    () => ({ default: () => null }),
  ),
);

export interface ProviderChoice {
  /** As it runs. */
  readonly scenario: Scenario;
  /** The provider that is taken for granted: of another, the names of its services are told. */
  readonly own: string;
  /** A text around the widget tells of that provider. */
  readonly isTextAround?: boolean;
  /** Left out where no other can be chosen. */
  readonly onChoose?: (provider: Provider) => void;
}

export interface WidgetHostProps {
  readonly title: string;
  readonly surface: Surface;
  readonly children: ReactNode;
  /** Where the same scenario opens in the Lab; left out on a page that is the Lab. */
  readonly labHref?: string;
  /** Puts scenario and clock back to where they began; the widget is drawn afresh. */
  readonly onReset?: () => void;
  /** Left out where the run takes the services that it takes, or there is no run. */
  readonly provider?: ProviderChoice;
  readonly className?: string;
  /** Of the element around it, where a page must find it again. */
  readonly id?: string;
}

export function WidgetHost(props: WidgetHostProps) {
  const { title, surface } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const around = useContext(WidgetStateContext);
  const controls = useContext(ControlsContext);
  usePauseOffScreen(ref);
  const reset = () => {
    props.onReset?.();
    around?.replace({});
    setRound(round + 1);
  };
  return (
    <div
      ref={ref}
      id={props.id}
      data-surface={surface}
      className={cx("flex min-h-0 min-w-0 flex-col", props.className)}
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <WidgetBoundary key={round} title={title}>
          <Suspense fallback={<Message kind="loading" title={t("embed.loading")} className="flex-1" />}>
            <fieldset disabled={controls === "locked"} className="contents">
              {props.children}
            </fieldset>
          </Suspense>
        </WidgetBoundary>
      </div>
      {hasChrome(surface) && (
        <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line bg-panel px-4 py-1 text-xs text-ink-2">
          <span className="min-w-0">{title}</span>
          <Suspense>
            <RunNotices />
          </Suspense>
          {props.provider && (
            <Suspense>
              <AtProvider {...props.provider} />
            </Suspense>
          )}
          <span className="flex items-center gap-2">
            {props.onReset && controls === "shown" && (
              <Button size="small" variant="quiet" onClick={reset}>
                {t("embed.reset")}
              </Button>
            )}
            {props.labHref && <ElsewhereLink href={props.labHref}>{t("embed.openInLab")}</ElsewhereLink>}
          </span>
        </div>
      )}
    </div>
  );
}

function hasChrome(surface: Surface): boolean {
  return surface === "lesson" || surface === "slide" || surface === "embed";
}
