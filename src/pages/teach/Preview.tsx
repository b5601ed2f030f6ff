// A piece as a course page would show it, in a frame that trusts nobody. Small ones are there to be looked at.
import { useEffect, useRef, useState, type RefObject } from "react";
import { cx, siteBase } from "#ui";
import { WIDTH_PX, type Piece } from "./pieces.ts";
import { SANDBOX } from "./snippet.ts";
import { createTurns, whenThere } from "./turns.ts";

interface PreviewProps {
  readonly piece: Piece;
  /** What stands after the `?` of its address, if anything. */
  readonly query: string;
  readonly label: string;
}

/** All frames of the page wait in one line. */
const turns = createTurns();

/** What it shows is being set up: it begins at once. */
export function Preview(props: PreviewProps) {
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <Frame key={props.query} {...props} begin={turns.take} className="w-full" />
    </div>
  );
}

/** A picture of it, half the size and less; nothing in it can be used. It runs from when it has come onto the screen, in its turn. */
export function SmallPreview(props: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const begin = useTurn(place);
  return (
    <div ref={place} inert className="pointer-events-none h-52 overflow-hidden border-b border-line">
      {begin && <Frame {...props} begin={begin} tabIndex={-1} className="origin-top-left scale-[0.36]" />}
    </div>
  );
}

/** Null until its turn has come. It stands in line while it is on the screen: a frame that is not would not run, and hold up the others. */
function useTurn(place: RefObject<Element | null>): FrameProps["begin"] | null {
  const [begin, setBegin] = useState<FrameProps["begin"] | null>(null);
  useEffect(() => {
    if (begin || !place.current) return;
    let leave = () => {};
    const observer = new IntersectionObserver((entries) => {
      leave();
      leave = entries.at(-1)?.isIntersecting ? turns.wait((done) => setBegin(() => () => done)) : () => {};
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [begin, place]);
  return begin;
}

interface FrameProps extends PreviewProps {
  /** Called as it begins; what it returns, once the frame is there or is taken away. */
  readonly begin: () => () => void;
  readonly className: string;
  readonly tabIndex?: number;
}

function Frame({ piece, query, label, begin, className, tabIndex }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    const done = begin();
    const stop = whenThere(frame.current, done);
    return () => {
      stop();
      done();
    };
  }, [begin]);
  return (
    <iframe
      ref={frame}
      src={`${siteBase}embed/${piece.show}${query}`}
      title={label}
      sandbox={SANDBOX}
      width={WIDTH_PX}
      height={piece.heightPx}
      tabIndex={tabIndex}
      className={cx("block border-0", className)}
    />
  );
}
