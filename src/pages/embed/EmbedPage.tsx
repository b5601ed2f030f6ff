// An embed: a widget, a lesson or a deck, paused at first, in a frame of somebody else's page. It never takes the focus and stores nothing.

import { lazy, Suspense, useState } from "react";
import { presetNames } from "#scenario";
import { siteAddress } from "#ui";
import { ControlsContext } from "#host";
import { readEmbedAddress } from "./embedAddress.ts";
import { useEmbedTheme } from "./useEmbedTheme.ts";
import { WidgetEmbed } from "./WidgetEmbed.tsx";

const TextEmbed = lazy(async () => ({ default: (await import("./TextEmbed.tsx")).TextEmbed }));

export function EmbedPage() {
  const [address] = useState(() => {
    const { path, search } = siteAddress();
    return readEmbedAddress(path, search, presetNames);
  });
  const [theme, setTheme] = useState(address.theme);
  useEmbedTheme(theme);
  const { shows } = address;
  return (
    <ControlsContext value={address.controls}>
      <Suspense>
        {shows.kind === "widget" ? (
          <WidgetEmbed address={address} widget={shows.widget} onTheme={setTheme} />
        ) : (
          <TextEmbed address={address} {...shows} onTheme={setTheme} />
        )}
      </Suspense>
    </ControlsContext>
  );
}
