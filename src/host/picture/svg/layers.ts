// The order of painting within a stacking context, as CSS has it: what is lower, then the flow, then what is positioned, then what is higher.

interface Layer {
  readonly z: number;
  readonly marks: string[];
}

export interface Layers {
  /** Opens a layer and returns what adds to it. Of the same height, the later lies above. */
  readonly open: (z: number) => (markup: string) => void;
  readonly markup: () => string;
}

export function createLayers(): Layers {
  const layers: Layer[] = [];
  return {
    open(z) {
      const layer: Layer = { z, marks: [] };
      layers.push(layer);
      return (markup) => void layer.marks.push(markup);
    },
    markup: () =>
      layers
        .toSorted((a, b) => a.z - b.z)
        .flatMap(({ marks }) => marks)
        .join(""),
  };
}
