// Keeps the screen awake while a talk is shown, where the browser can; asked for again whenever the page comes back into sight.
import { useEffect } from "react";

export function useWakeLock(): void {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let wanted = true;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      // Refused on a low battery: then the screen goes dark as it always does.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (!wanted) void lock?.release();
    };
    const onVisible = () => void ask();
    onVisible();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      wanted = false;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
    };
  }, []);
}
