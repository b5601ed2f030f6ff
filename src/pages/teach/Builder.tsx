// Sets a piece up, shows it, and gives the snippet for a course page.
import { Suspense, useState, useSyncExternalStore } from "react";
import { t } from "#messages";
import { presets } from "#scenario";
import { Segmented, Select, siteBase } from "#ui";
import { CopyButton, OwnComputerNote } from "#host/share";
import type { Piece } from "./pieces.ts";
import { Preview } from "./Preview.tsx";
import { SlideSelect } from "./SlideSelect.tsx";
import { addressOf, isLink, KINDS, snippetOf, type Kind, type Settings } from "./snippet.ts";

interface BuilderProps {
  readonly pieces: readonly Piece[];
  readonly piece: Piece;
  readonly onPiece: (piece: Piece) => void;
  /** What is set at first. */
  readonly asked: Settings;
}

const CONTROLS = ["shown", "locked", "hidden"] as const;
const THEMES = ["auto", "light", "dark"] as const;

export function Builder({ pieces, piece, onPiece, asked }: BuilderProps) {
  const [settings, setSettings] = useState(asked);
  const [shown, setShown] = useState(piece);
  if (shown !== piece) {
    // A slide belongs to its deck.
    setShown(piece);
    setSettings({ ...settings, slide: "" });
  }
  const [kind, setKind] = useState<Kind>("frame");
  // Markup made ahead does not know where it will stand.
  const origin = useSyncExternalStore(never, ownOrigin, () => "https://your.host");
  const site = origin + siteBase;
  const text = snippetOf(kind, site, piece, settings);
  const set = (change: Partial<typeof settings>) => setSettings({ ...settings, ...change });
  return (
    <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Select
          label={t("teach.what")}
          options={pieces.map(({ show, title }) => ({ value: show, label: title }))}
          value={piece.show}
          onChange={(show) => onPiece(pieces.find((each) => each.show === show) ?? piece)}
        />
        {piece.runs && (
          <>
            <Select
              label={t("teach.scenario")}
              options={[
                { value: "", label: t("teach.ownScenario") },
                ...(isLink(asked.scenario) ? [{ value: asked.scenario, label: t("teach.fromLab") }] : []),
                ...presets.map(({ name, title }) => ({ value: name, label: title })),
              ]}
              value={settings.scenario}
              onChange={(scenario) => set({ scenario })}
            />
            <label className="flex flex-col gap-1 text-sm">
              {t("teach.time")}
              <input
                inputMode="decimal"
                pattern="\d{1,9}(\.\d{1,6})?"
                value={settings.time}
                onChange={(event) => set({ time: event.currentTarget.value })}
                className="h-8 rounded-md border border-line-2 bg-paper px-2 text-sm invalid:border-failed"
              />
              <span className="text-xs text-ink-2">{t("teach.timeHint")}</span>
            </label>
          </>
        )}
        {piece.kind === "slides" && (
          <Suspense>
            <SlideSelect
              deck={piece.show.slice("slides/".length)}
              value={settings.slide}
              onChange={(slide) => set({ slide })}
            />
          </Suspense>
        )}
        <Labelled name={t("teach.controls")}>
          <Segmented
            label={t("teach.controls")}
            options={CONTROLS.map((value) => ({ value, label: t(`teach.controls.${value}`) }))}
            value={settings.controls}
            onChange={(controls) => set({ controls })}
          />
        </Labelled>
        <Labelled name={t("teach.theme")}>
          <Segmented
            label={t("teach.theme")}
            options={THEMES.map((value) => ({ value, label: t(`teach.theme.${value}`) }))}
            value={settings.theme}
            onChange={(theme) => set({ theme })}
          />
        </Labelled>
        <Labelled name={t("teach.kind")}>
          <Segmented
            label={t("teach.kind")}
            options={KINDS.map((value) => ({ value, label: t(`teach.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </Labelled>
        <p className="text-xs text-ink-2">{t(`teach.kindHint.${kind}`)}</p>
        <pre
          role="group"
          aria-label={t("teach.kind")}
          className="rounded-lg border border-line bg-panel p-3 text-xs wrap-anywhere whitespace-pre-wrap select-all"
        >
          <code>{text}</code>
        </pre>
        <CopyButton text={text} variant="primary">
          {t("teach.copy")}
        </CopyButton>
        <OwnComputerNote className="text-xs" />
      </div>
      <Preview
        key={piece.show}
        piece={piece}
        query={new URL(addressOf(site, piece, settings)).search}
        label={t("teach.preview", { title: piece.title })}
      />
    </div>
  );
}

function Labelled({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden="true" className="text-sm">
        {name}
      </span>
      {children}
    </div>
  );
}

function never(): () => void {
  return () => {};
}

function ownOrigin(): string {
  return location.origin;
}
