// Where a talk is, in step with the address: a slide is a page one can go back to, a step only changes the one that is there.
import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { isSamePosition, moved, pathOf, positionAt, type Deck, type Move, type Position } from "#teaching/deck";
import { createExpected } from "./expected.ts";

export interface Shown {
  readonly name: string;
  readonly title: string;
  readonly deck: Deck;
  /** What of its address says which slides these are, such as "route=10"; empty for the whole deck. */
  readonly query: string;
  /** The same for other devices, which do not have what is kept on this one. */
  readonly shared: string;
}

export interface Talk {
  readonly position: Position;
  /** Where it will be once the page has followed. */
  readonly heading: () => Position;
  /** How often it was moved here, by hand. */
  readonly moves: () => number;
  /** From where the talk will be once the page has followed: keys can be faster than it. */
  readonly move: (move: Move) => void;
  /** Goes to a step of the slide on show. */
  readonly toStep: (step: number) => void;
  /** @returns false where the talk is there already */
  readonly goTo: (position: Position) => boolean;
}

export function useTalk({ name, deck: { slides } }: Shown): Talk {
  const params = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { key } = useLocation();
  const position = positionAt(slides, params.slide, search.get("step") ?? params.step);
  const [expected] = useState(() => createExpected(isSamePosition));
  const arrivedBy = useRef(key);
  useEffect(() => {
    if (arrivedBy.current === key) return;
    arrivedBy.current = key;
    expected.came(position);
  }, [key, position, expected]);

  const heading = () => expected.last() ?? position;
  const goTo = (to: Position): boolean => {
    const from = heading();
    if (isSamePosition(to, from)) return false;
    expected.add(to);
    void navigate(`/slides/${name}/${pathOf(slides, to, String(search))}`, { replace: to.slide === from.slide });
    return true;
  };
  const byHand = useRef(0);
  const moveTo = (to: Position): void => {
    byHand.current++;
    goTo(to);
  };
  return {
    position,
    heading,
    moves: () => byHand.current,
    goTo,
    toStep: (step) => moveTo({ slide: position.slide, step }),
    move: (move) => moveTo(moved(slides, heading(), move)),
  };
}
