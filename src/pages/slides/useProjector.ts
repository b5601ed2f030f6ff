// The theme of a talk: light or dark as on the site, or the projector's, with more contrast and larger text. The last is held by the slides
// alone, and remembered on this device.
import { useEffect, useState } from "react";
import { holdTheme, readStored, useTheme, writeStored } from "#ui";

const NAME = "slides.projector";

/** @returns what goes on to the next theme: light, dark, projector */
export function useProjector(): () => void {
  const { theme, setTheme } = useTheme();
  const [projector, setProjector] = useState(() => readStored(NAME) === "on");
  useEffect(() => (projector ? holdTheme("projector") : undefined), [projector]);
  const choose = (on: boolean) => {
    setProjector(on);
    writeStored(NAME, on ? "on" : null);
  };
  return () => {
    if (projector) {
      choose(false);
      setTheme("light");
    } else if (theme === "dark") choose(true);
    else setTheme("dark");
  };
}
