// The chapters of a talk on serverless as stations of a line; the one that is told now is filled.
import { m } from "motion/react";
import { PICTURE_PARTS } from "#widgets/scenes";
import { useWords } from "../useWords.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const CHAPTERS = PICTURE_PARTS.map;
const WIDE = 1000;
const RADIUS = 58;

export function Map({ scene, width, height }: PictureProps) {
  const t = useWords();
  const isWide = width > WIDE;
  const pitch = (isWide ? width : height) / CHAPTERS.length;
  const radius = Math.min(RADIUS, pitch * 0.42);
  const across = isWide ? height * 0.38 : radius + 4;
  const placeOf = (index: number) =>
    isWide ? { x: (index + 0.5) * pitch, y: across } : { x: across, y: (index + 0.5) * pitch };
  const here = CHAPTERS.findIndex((chapter) => chapter === scene.part);
  const chapters = CHAPTERS.map((chapter) => {
    const name = t(`stage.map.${chapter}`);
    return chapter === scene.part ? t("stage.map.here", { chapter: name }) : name;
  });
  const [first, last] = [placeOf(0), placeOf(CHAPTERS.length - 1)];
  return (
    <Sheet width={width} height={height} twin={t("stage.map.twin", { chapters: chapters.join(", ") })}>
      <path className="thread" d={`M${first.x} ${first.y}L${last.x} ${last.y}`} />
      {CHAPTERS.map((chapter, index) => {
        const { x, y } = placeOf(index);
        const lines = isWide ? linesOf(t(`stage.map.${chapter}`)) : [t(`stage.map.${chapter}`)];
        return (
          <g key={chapter} transform={`translate(${x} ${y})`}>
            <circle className="box" r={radius} />
            {index !== here && (
              <text y={9} textAnchor="middle">
                {chapter}
              </text>
            )}
            {lines.map((line, at) => (
              <text
                key={at}
                className={index === here ? "term" : undefined}
                x={isWide ? 0 : radius + 22}
                y={isWide ? radius + 42 + at * 32 : 9}
                textAnchor={isWide ? "middle" : "start"}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
      {here >= 0 && (
        <m.g initial={false} animate={placeOf(here)}>
          <circle r={radius + 4} data-tone="ink" />
          <text className="here term" y={10} textAnchor="middle">
            {CHAPTERS[here]}
          </text>
        </m.g>
      )}
    </Sheet>
  );
}

/** In two lines, at the space nearest to the middle. */
function linesOf(name: string): readonly string[] {
  const spaces = Array.from(name.matchAll(/ /g), ({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
