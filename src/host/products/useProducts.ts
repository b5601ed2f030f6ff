// The table of products, fetched when something is there that names them: what they stand beside is complete without them.
import { useEffect, useState } from "react";

type Products = typeof import("./table.ts");

let table: Products | null = null;

/** Null until it is there, and where it cannot be fetched. */
export function useProducts(): Products | null {
  const [found, setFound] = useState(table);
  useEffect(() => {
    if (found) return;
    let wanted = true;
    const fetch = async () => {
      table = await import("./table.ts").catch(() => null);
      if (wanted) setFound(table);
    };
    void fetch();
    return () => {
      wanted = false;
    };
  }, [found]);
  return found;
}
