// Stands in for d3-color, which comes with React Flow by way of d3's transitions between any two values. Here they only ever go
// between two views of the diagram, which are numbers: told that no text is a colour, the bundle does without 4 kB of colour spaces.

const none = () => null;

export {
  none as color,
  none as cubehelix,
  none as gray,
  none as hcl,
  none as hsl,
  none as lab,
  none as lch,
  none as rgb,
};
