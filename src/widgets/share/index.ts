// The door to sharing: an address as a QR code, and a text to copy.
import { lazy } from "react";
import "#messages/share";

export { CopyButton } from "./CopyButton.tsx";

/** Suspends until its encoder has come. */
export const QrCode = lazy(async () => ({ default: (await import("./QrCode.tsx")).QrCode }));
