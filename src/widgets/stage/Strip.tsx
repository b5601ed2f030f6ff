// Below the rooms: the figures of the scene, counting while it plays, and what is to be seen, in one sentence.
import { usePlayerState } from "#player";
import type { Rect } from "#widgets/rooms";
import type { FigureName, Scene } from "#widgets/scenes";
import { useWords } from "./useWords.ts";
import { figureText } from "./figures.ts";
import { useLiveText } from "./useLiveText.ts";

interface StripProps {
  readonly scene: Scene;
  readonly area: Rect;
  readonly settled: boolean;
}

export function Strip({ scene, area, settled }: StripProps) {
  const t = useWords();
  const { x, y, width, height } = area;
  return (
    <div className="stage-strip" style={{ left: x, top: y, width, height }}>
      {scene.figures.length > 0 && (
        <dl className="stage-figures">
          {scene.figures.map((name) => (
            <div key={name} data-figure={name}>
              <dt>{t(`stage.figure.${name}`)}</dt>
              <dd>{settled ? <FigureNow name={name} /> : "–"}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="stage-say" aria-hidden="true">
        {scene.say}
      </p>
    </div>
  );
}

function FigureNow({ name }: { readonly name: FigureName }) {
  const { moment, model } = usePlayerState();
  const text = useLiveText<HTMLSpanElement>((timeUs) =>
    moment && model ? figureText(name, moment, model, timeUs) : null,
  );
  return <span ref={text} />;
}
