// What there is to embed, each as a small live picture, and the way to set it up.
import { t } from "#messages";
import { Button } from "#ui";
import type { Piece } from "./pieces.ts";
import { SmallPreview } from "./Preview.tsx";

interface GalleryProps {
  readonly pieces: readonly Piece[];
  readonly chosen: Piece;
  readonly onChoose: (piece: Piece) => void;
}

const GROUPS = [
  ["widget", "teach.widgets"],
  ["lesson", "teach.lessons"],
  ["belief", "teach.beliefs"],
  ["brief", "teach.briefs"],
  ["slides", "teach.decks"],
] as const;

export function Gallery({ pieces, chosen, onChoose }: GalleryProps) {
  return GROUPS.map(([kind, name]) => (
    <section key={kind} className="mt-6">
      <h3 className="text-sm font-semibold text-ink-2">{t(name)}</h3>
      <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-4">
        {pieces
          .filter((piece) => piece.kind === kind)
          .map((piece) => (
            <li key={piece.show} className="overflow-hidden rounded-lg border border-line bg-panel">
              {/* Before it is answered, a belief is its sentence: that stands below. A brief would run in each picture. */}
              {kind !== "belief" && kind !== "brief" && (
                <SmallPreview piece={piece} query="" label={t("teach.preview", { title: piece.title })} />
              )}
              <p className="flex min-h-12 items-center justify-between gap-3 px-3 py-2">
                <span className="text-sm text-balance">{piece.title}</span>
                <Button
                  size="small"
                  aria-label={`${t("teach.choose")}: ${piece.title}`}
                  aria-pressed={piece === chosen}
                  onClick={() => onChoose(piece)}
                >
                  {piece === chosen ? t("teach.chosen") : t("teach.choose")}
                </Button>
              </p>
            </li>
          ))}
      </ul>
    </section>
  ));
}
