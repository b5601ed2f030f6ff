// Where a talk is, in step with the address: a slide is a page one can go back to, a step only changes the one that is there.
import { useNavigate, useParams, useSearchParams } from "react-router";
import { moved, pathOf, positionAt, type Deck, type Move, type Position } from "#widgets/deck";

export interface Shown {
  readonly name: string;
  readonly title: string;
  readonly deck: Deck;
}

export interface Talk {
  readonly position: Position;
  readonly move: (move: Move) => void;
  readonly goTo: (position: Position) => void;
}

export function useTalk({ name, deck: { slides } }: Shown): Talk {
  const params = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const position = positionAt(slides, params.slide, params.step);
  const goTo = (to: Position): void => {
    if (to.slide === position.slide && to.step === position.step) return;
    const query = search.size > 0 ? `?${search}` : "";
    void navigate(`/slides/${name}/${pathOf(slides, to)}${query}`, { replace: to.slide === position.slide });
  };
  return { position, goTo, move: (move) => goTo(moved(slides, position, move)) };
}
