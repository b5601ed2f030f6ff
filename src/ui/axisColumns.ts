/** The gutters of what stands along one axis, one below the other, and between them the axis: the same for every row and for what lies over them. */
export const AXIS_COLUMNS =
  "grid grid-cols-[6.875rem_minmax(0,1fr)_3rem] @3xl:grid-cols-[10.5rem_minmax(0,1fr)_3.25rem]";
