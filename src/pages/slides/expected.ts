// Places that a talk is on its way to: pages follow the address a moment later than keys and the other window ask for it.
export interface Expected<Place> {
  /** The one asked for last, which is not here yet; null when all have come. */
  readonly last: () => Place | null;
  readonly add: (place: Place) => void;
  /** A place has come. @returns whether it was expected; what was asked for before it will not come any more */
  readonly came: (place: Place) => boolean;
}

export function createExpected<Place>(same: (a: Place, b: Place) => boolean): Expected<Place> {
  let places: readonly Place[] = [];
  return {
    last: () => places.at(-1) ?? null,
    add(place) {
      places = [...places, place];
    },
    came(place) {
      const at = places.findIndex((each) => same(each, place));
      // One that was not expected is a way of the reader's own, as by the browser's back: what was on its way is overtaken.
      places = at < 0 ? [] : places.slice(at + 1);
      return at >= 0;
    },
  };
}
