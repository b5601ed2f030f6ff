// What the room sees: the current slide, whole, on any screen; with the keys, and a small bar for those who have none.
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { t } from "#messages";
import { Button, cx, siteAddress, siteHref } from "#ui";
import {
  MoveButtons,
  Slides,
  Stage,
  useBarAway,
  useFullscreen,
  type Deck,
  type Move,
  type Position,
} from "#teaching/deck";
import { closing, doing } from "./commands.ts";
import type { OwnPanel } from "./Panels.tsx";
import { Pointer, usePointing } from "./Pointer.tsx";
import { TabLink } from "./TabLink.tsx";
import { thisTalksLearner } from "./thisTalk.ts";
import { useKeys } from "./useKeys.ts";
import { useProjector } from "./useProjector.ts";
import { useSingleKeys } from "./useSingleKeys.ts";
import { useSync } from "./useSync.ts";
import { useTalk, type Shown } from "./useTalk.ts";
import { minutesAndSeconds, useTimer, useTimerStart } from "./useTimer.ts";
import { useTouch } from "./useTouch.ts";
import { useWakeLock } from "./useWakeLock.ts";

const loadPanels = async () => ({ default: (await import("./Panels.tsx")).Panels });
const Panels = lazy(loadPanels);

export function Audience(shown: Shown) {
  const { name, deck } = shown;
  const { slides } = deck;
  const talk = useTalk(shown);
  const navigate = useNavigate();
  const { position, move, toStep } = talk;
  const sync = useSync(shown, talk, null, "room");
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [own, setOwn] = useState<OwnPanel>(null);
  const [pointing, setPointing] = useState(false);
  const pointer = usePointing(pointing, sync.point);
  const [timed, setTimed] = useState(false);
  const [blocked, setBlocked] = useState<string | null>(null);
  const touch = useTouch(move);
  const stage = useRef<HTMLDivElement>(null);
  const nextTheme = useProjector();
  const fullscreen = useFullscreen();
  useTimerStart(name, position);
  useWakeLock();
  // Fetched once the slide is there: nobody waits for a panel in the middle of a talk.
  useEffect(() => void loadPanels().catch(() => undefined), []);
  useHeadingFocus(stage, position.slide);

  const openPresenter = () => {
    const address = siteHref(`${siteAddress().path}?${[shown.query, "view=presenter"].filter(Boolean).join("&")}`);
    const opened = window.open(address, `presenter-${name}`, "popup,width=1280,height=760");
    setBlocked(opened ? null : address);
    if (opened) sync.meet(opened);
  };
  const here = { presenter: openPresenter, laser: () => setPointing(!pointing), timer: () => setTimed(!timed) };
  const digits = useKeys(
    singleKeys,
    doing({ sync, move, own, onOwn: setOwn, fullscreen, nextTheme, here }),
    closing({ sync, own, onOwn: setOwn }),
  );
  const { id, title, asks } = slides[position.slide];
  return (
    <div className="fixed inset-0 flex flex-col bg-paper text-ink">
      {/* The bar does all that the fingers on the slide do. */}
      <div
        ref={stage}
        {...touch}
        {...pointer}
        className={cx("min-h-0 flex-1", touch.className, pointing && "cursor-none")}
      >
        <Stage label={t("slides.stage", { n: position.slide + 1, of: slides.length, title })}>
          <Slides
            key={sync.round}
            deck={deck}
            name={name}
            learner={thisTalksLearner()}
            Link={TabLink}
            mode="slide"
            slide={id}
            step={position.step}
            onStep={toStep}
            live={sync.live}
          />
          <Pointer spot={sync.spot} />
        </Stage>
      </div>
      {blocked !== null && <Blocked address={blocked} />}
      <Bar
        {...{ slides, position }}
        full={fullscreen.full}
        onMove={move}
        controls={[
          ...(asks ? [{ label: t("bets.ask"), opens: true, press: () => sync.setPanel("ask") }] : []),
          { label: t("slides.share"), opens: true, press: () => sync.setPanel("share") },
          { label: t("slides.presenter"), press: openPresenter },
          { label: t("slides.overview"), opens: true, press: () => setOwn("overview") },
          { label: t("slides.help"), opens: true, press: () => setOwn("help") },
          { label: t("slides.mine"), press: () => void navigate(`/slides/${name}/edit?${shown.query}`) },
        ]}
      >
        <span className="whitespace-nowrap tabular-nums">
          {t("slides.place", { n: position.slide + 1, of: slides.length })}
        </span>
        {timed && <Elapsed name={name} />}
        {digits !== "" && <span role="status">{t("slides.goTo", { digits })}</span>}
      </Bar>
      {sync.cover !== null && (
        <div role="status" className="fixed inset-0 z-40" style={{ background: sync.cover }}>
          <span className="sr-only">{t(`slides.${sync.cover}`)}</span>
        </div>
      )}
      {(own !== null || sync.panel !== null) && (
        <Suspense>
          <Panels room {...{ shown, talk, sync, own, singleKeys }} onOwn={setOwn} onSingleKeys={setSingleKeys} />
        </Suspense>
      )}
    </div>
  );
}

interface BarProps {
  readonly slides: Deck["slides"];
  readonly position: Position;
  /** In full screen it lies over the slide, and goes away. */
  readonly full: boolean;
  readonly onMove: (move: Move) => void;
  readonly controls: readonly {
    readonly label: string;
    /** Whether what it shows lies over the slide. */
    readonly opens?: boolean;
    readonly press: () => void;
  }[];
  readonly children: ReactNode;
}

function Bar({ slides, position, full, onMove, controls, children }: BarProps) {
  const away = useBarAway(full);
  return (
    <div
      className={cx(
        "flex min-h-9 items-center gap-2 border-t border-line bg-paper px-3 text-xs text-ink-2 focus-within:opacity-100 print:hidden",
        full && "absolute inset-x-0 bottom-0 z-20",
        away && "opacity-0",
      )}
    >
      <MoveButtons {...{ slides, position, onMove }} size="small" variant="quiet" />
      {children}
      <span className="ml-auto flex min-w-0 gap-1 overflow-x-auto">
        {controls.map(({ label, opens, press }) => (
          <Button key={label} aria-haspopup={opens && "dialog"} size="small" variant="quiet" onClick={press}>
            {label}
          </Button>
        ))}
      </span>
    </div>
  );
}

function Elapsed({ name }: { readonly name: string }) {
  return <span className="tabular-nums">{minutesAndSeconds(useTimer(name).elapsedS)}</span>;
}

function Blocked({ address }: { readonly address: string }) {
  return (
    <p role="alert" className="border-t border-line bg-panel px-4 py-2 text-sm">
      {t("slides.popupBlocked")}{" "}
      <a href={address} target="_blank" rel="opener" className="font-mono underline underline-offset-2">
        {address}
      </a>
    </p>
  );
}

/** Reading goes on at the heading of each new slide; never on arrival. */
function useHeadingFocus(stage: React.RefObject<HTMLDivElement | null>, slide: number): void {
  const shown = useRef(slide);
  useEffect(() => {
    if (shown.current === slide) return;
    shown.current = slide;
    stage.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [stage, slide]);
}
