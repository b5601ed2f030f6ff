// What lies over a slide for a while, in either window: the overview and the keys in this one alone, address and bets in both.
import { questionOf } from "#teaching/deck";
import { addressOf, betAddressOf } from "./addresses.ts";
import { AskPanel } from "./AskPanel.tsx";
import { Help } from "./Help.tsx";
import { Overview } from "./Overview.tsx";
import { SharePanel } from "./SharePanel.tsx";
import type { Sync } from "./useSync.ts";
import type { Shown, Talk } from "./useTalk.ts";

export type OwnPanel = "overview" | "help" | null;

interface PanelsProps {
  readonly shown: Shown;
  readonly talk: Talk;
  readonly sync: Sync;
  /** Whether this is the room's window: in the presenter's, bets stand beside the notes. */
  readonly room?: boolean;
  readonly own: OwnPanel;
  readonly onOwn: (own: OwnPanel) => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

export function Panels({ room = false, shown, talk, sync, own, onOwn, singleKeys, onSingleKeys }: PanelsProps) {
  const { name, deck } = shown;
  const { id, asks } = deck.slides[talk.position.slide];
  const close = () => onOwn(null);
  const closeShared = () => sync.setPanel(null);
  return (
    <>
      {own === "overview" && (
        <Overview
          shown={shown}
          current={talk.position.slide}
          onClose={close}
          onGo={(slide) => {
            close();
            talk.goTo({ slide, step: 0 });
          }}
        />
      )}
      {own === "help" && <Help singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={close} />}
      {sync.panel === "share" && <SharePanel address={addressOf(shown, talk.position)} onClose={closeShared} />}
      {room && sync.panel === "ask" && asks && (
        <AskPanel
          of={questionOf(name, asks.id)}
          asks={asks}
          address={betAddressOf(name, id)}
          hasPresenter={sync.hasPresenter}
          onClose={closeShared}
        />
      )}
    </>
  );
}
