// The logo: chosen from a file, made small enough to be kept with the deck, taken away again.
import { useRef, useState } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import { faultOfLogo } from "#teaching/ownDeck";

interface LogoProps {
  readonly logo: string | undefined;
  readonly onChange: (logo: string | null) => void;
}

/** Twice as tall and wide as it is ever drawn. In pixels. */
const TALLEST = 120;
const WIDEST = 560;

export function Logo({ logo, onChange }: LogoProps) {
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const choose = async (file: File) => {
    const made = /^image\/(png|jpeg|webp)$/.test(file.type) ? await madeSmall(file).catch(() => null) : null;
    const wrong = made === null || faultOfLogo(made) !== null;
    setFault(wrong ? t("deckEditor.logoRefused", { name: file.name }) : null);
    if (!wrong) onChange(made);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {logo !== undefined && <img src={logo} alt={t("ownDeck.logoOf")} className="h-9 max-w-40 object-contain" />}
      <Button onClick={() => input.current?.click()}>{t("deckEditor.logo")}</Button>
      {logo !== undefined && <Button onClick={() => onChange(null)}>{t("deckEditor.noLogo")}</Button>}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label={t("deckEditor.logo")}
        className="hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (file) void choose(file);
        }}
      />
      {fault !== null && (
        <p role="alert" className="w-full text-sm">
          {fault}
        </p>
      )}
    </div>
  );
}

/** The picture as a PNG no larger than it is ever drawn. Rejects where the file is no picture. */
async function madeSmall(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, TALLEST / picture.height, WIDEST / picture.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/png");
}
