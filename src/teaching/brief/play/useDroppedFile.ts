// A file that is dropped anywhere on the page, as one that is chosen.
import { useEffect, useEffectEvent, useState } from "react";

/** @param onFile hears the first of the files that were dropped @returns whether one is held over the page */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [held, setHeld] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    addEventListener(
      "dragover",
      (event) => {
        if (!hasFiles(event)) return;
        // Else the browser would leave the page for the file.
        event.preventDefault();
        setHeld(true);
      },
      { signal },
    );
    addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && setHeld(false), { signal });
    addEventListener(
      "drop",
      (event) => {
        setHeld(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) take(file);
      },
      { signal },
    );
    return () => ends.abort();
  }, []);
  return held;
}
