// Ties an embed to the page around it, once it is shown. The code for that comes after the first paint, and only within a frame.
import { useEffect } from "react";
import type { EmbedAddress, EmbedTheme } from "./embedAddress.ts";
import type { Guest } from "./guest.ts";

/** @param guest the same function for as long as the embed is shown @param onTheme sets the theme of this document */
export function useHost(
  address: EmbedAddress,
  guest: () => Promise<Guest>,
  onTheme: (theme: EmbedTheme) => void,
): void {
  useEffect(() => {
    if (window.parent === window) return;
    let stop: (() => void) | null = null;
    let wanted = true;
    const begin = async () => {
      const [{ serveHost }, served] = await Promise.all([import("./serveHost.ts"), guest()]);
      if (wanted) stop = serveHost(address, served, onTheme);
    };
    // Without a connection the embed is as it is: it needs no host.
    begin().catch(() => {});
    return () => {
      wanted = false;
      stop?.();
    };
  }, [address, guest, onTheme]);
}
