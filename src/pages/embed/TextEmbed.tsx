// What is embedded of the texts: a lesson, a belief or a deck. A belief comes when it is asked for.
import { lazy } from "react";
import type { EmbedAddress, EmbedTheme } from "./embedAddress.ts";
import { LessonEmbed } from "./LessonEmbed.tsx";
import { SlidesEmbed } from "./SlidesEmbed.tsx";

const BeliefEmbed = lazy(async () => ({ default: (await import("./BeliefEmbed.tsx")).BeliefEmbed }));

export interface TextEmbedProps {
  readonly address: EmbedAddress;
  readonly kind: "lesson" | "belief" | "slides";
  readonly name: string;
  readonly onTheme: (theme: EmbedTheme) => void;
}

export function TextEmbed({ kind, ...props }: TextEmbedProps) {
  if (kind === "belief") return <BeliefEmbed {...props} />;
  return kind === "lesson" ? <LessonEmbed {...props} /> : <SlidesEmbed {...props} />;
}
