// What is embedded of the texts: a lesson or a deck.
import type { EmbedAddress, EmbedTheme } from "./embedAddress.ts";
import { LessonEmbed } from "./LessonEmbed.tsx";
import { SlidesEmbed } from "./SlidesEmbed.tsx";

export interface TextEmbedProps {
  readonly address: EmbedAddress;
  readonly kind: "lesson" | "slides";
  readonly name: string;
  readonly onTheme: (theme: EmbedTheme) => void;
}

export function TextEmbed({ kind, ...props }: TextEmbedProps) {
  return kind === "lesson" ? <LessonEmbed {...props} /> : <SlidesEmbed {...props} />;
}
