// Whether characters are shortcuts: a wish of this device, kept where it can be (WCAG 2.1.4).
import { useState } from "react";
import { readStored, writeStored } from "#ui";

const NAME = "slides.singleKeys";

export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => readStored(NAME) !== "off");
  return [
    on,
    (next) => {
      setOn(next);
      writeStored(NAME, next ? null : "off");
    },
  ];
}
