// Saves what is shown on the page as an image: which part of it, in which format.
import "#messages/picture";
import { useState } from "react";
import { t } from "#messages";
import { Button, fileNameOf, reasonOf, Segmented } from "#ui";
import { pictureOf } from "./pictureOf.ts";
import { pngOf } from "./pngOf.ts";
import { pngSize } from "./pngSize.ts";

const FORMATS = ["png", "svg"] as const;
type Format = (typeof FORMATS)[number];
const TYPES = { png: "image/png", svg: "image/svg+xml" } as const;
const PIXELS_PER_PX = 2;

export interface Pictured {
  /** What it is called where one is chosen, as "Diagram". */
  readonly label: string;
  /** Null when it is not on show. */
  readonly element: () => HTMLElement | null;
}

export interface SaveImageProps {
  readonly things: readonly Pictured[];
  /** Names the file and titles the image, after what is in it. */
  readonly title: string;
  readonly save: (name: string, content: Blob | string, type: string) => void;
}

export function SaveImage({ things, title, save }: SaveImageProps) {
  const [chosen, setChosen] = useState(0);
  const [format, setFormat] = useState<Format>("png");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const thing = things[Math.min(chosen, things.length - 1)];
  const say = (words: string, isBusy: boolean) => {
    setSaid(words);
    setBusy(isBusy);
  };
  const make = async () => {
    say(t("picture.making"), true);
    try {
      const element = thing.element();
      if (!element) throw new RangeError();
      const titled = `${thing.label}: ${title}`;
      const picture = await pictureOf(element, { title: titled });
      const name = `${fileNameOf(titled, "picture")}.${format}`;
      const content = format === "svg" ? picture.svg : await pngOf(picture, PIXELS_PER_PX);
      const { widthPx, heightPx } = format === "svg" ? picture : pngSize(picture, PIXELS_PER_PX);
      save(name, content, TYPES[format]);
      say(t("picture.saved", { name, width: widthPx, height: heightPx }), false);
    } catch (error) {
      say(wordsOf(error, thing.label), false);
    }
  };
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {things.length > 1 && (
        <Segmented
          label={t("picture.what")}
          options={things.map(({ label }, value) => ({ value, label }))}
          value={things.indexOf(thing)}
          onChange={setChosen}
        />
      )}
      <Segmented
        label={t("picture.format")}
        options={FORMATS.map((value) => ({ value, label: t(`picture.${value}`) }))}
        value={format}
        onChange={setFormat}
      />
      <p className="w-full text-ink-2">{t(`picture.${format}Note`)}</p>
      <Button disabled={busy} onClick={() => void make()}>
        {t("picture.save")}
      </Button>
      <p role="status" className="min-h-[1lh] w-full text-ink-2">
        {said}
      </p>
    </div>
  );
}

/** What is not on show has no extent: a RangeError. */
function wordsOf(error: unknown, what: string): string {
  if (error instanceof RangeError) return t("picture.gone", { what });
  return t("picture.failed", { reason: reasonOf(error) });
}
