// Rows in the order of a time of theirs: put in in any order, taken out the earliest first (a binary heap).

export interface Queue {
  readonly put: (atUs: number, row: number) => void;
  /** The earliest time in it; Infinity when it is empty. */
  readonly least: () => number;
  /** Takes the row with the earliest time; asked of an empty queue, -1. */
  readonly take: () => number;
}

export function createQueue(): Queue {
  const times: number[] = [];
  const rows: number[] = [];

  function place(at: number, atUs: number, row: number): void {
    times[at] = atUs;
    rows[at] = row;
  }

  return {
    put(atUs, row) {
      let hole = times.length;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (times[parent] <= atUs) break;
        place(hole, times[parent], rows[parent]);
        hole = parent;
      }
      place(hole, atUs, row);
    },
    least: () => (times.length === 0 ? Infinity : times[0]),
    take() {
      const taken = rows[0];
      const [atUs, row] = [times.pop(), rows.pop()];
      if (atUs === undefined || row === undefined) return -1;
      const count = times.length;
      if (count === 0) return taken;
      let hole = 0;
      for (;;) {
        let child = 2 * hole + 1;
        if (child >= count) break;
        if (child + 1 < count && times[child + 1] < times[child]) child++;
        if (times[child] >= atUs) break;
        place(hole, times[child], rows[child]);
        hole = child;
      }
      place(hole, atUs, row);
      return taken;
    },
  };
}
