// A slide as a small still picture, to look at and not to use: the slide itself, nothing in it running.
import { useRef } from "react";
import { useNear } from "#ui";
import { Slides, type SlidesProps } from "./Slides.tsx";
import { Stage } from "./Stage.tsx";
import { useTurn } from "./useTurn.ts";

type SmallSlideProps = Pick<SlidesProps, "deck" | "name" | "learner" | "Link" | "slide" | "step">;

/** What stands beside it says which slide it is: it is hidden from those who hear. */
export function SmallSlide(props: SmallSlideProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useTurn(useNear(place), place);
  return (
    <div ref={place} inert aria-hidden="true" className="size-full">
      <Stage label="">{drawn && <Slides {...props} mode="thumb" live={null} />}</Stage>
    </div>
  );
}
