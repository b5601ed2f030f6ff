// What is embedded of the texts: a lesson, a belief, a brief or a deck. Beliefs and briefs come when they are asked for.
import { lazy } from "react";
import type { EmbedAddress, EmbedTheme } from "./embedAddress.ts";
import { LessonEmbed } from "./LessonEmbed.tsx";
import { SlidesEmbed } from "./SlidesEmbed.tsx";

const BeliefEmbed = lazy(async () => ({ default: (await import("./BeliefEmbed.tsx")).BeliefEmbed }));

const BriefEmbed = lazy(async () => ({ default: (await import("./BriefEmbed.tsx")).BriefEmbed }));

export interface TextEmbedProps {
  readonly address: EmbedAddress;
  readonly kind: "lesson" | "belief" | "brief" | "slides";
  readonly name: string;
  readonly onTheme: (theme: EmbedTheme) => void;
}

export function TextEmbed({ kind, ...props }: TextEmbedProps) {
  if (kind === "belief") return <BeliefEmbed {...props} />;
  if (kind === "brief") return <BriefEmbed {...props} />;
  return kind === "lesson" ? <LessonEmbed {...props} /> : <SlidesEmbed {...props} />;
}
