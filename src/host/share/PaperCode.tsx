// The QR code of an address for paper; none where only this computer could open it.
import { lazy, Suspense } from "react";
import { t } from "#messages";
import { isThisComputersOwn } from "./wholeAddress.ts";

/** Suspends until its encoder has come. */
const QrCode = lazy(async () => ({ default: (await import("./QrCode.tsx")).QrCode }));

export function PaperCode({ address }: { readonly address: string }) {
  if (isThisComputersOwn()) return null;
  return (
    <Suspense fallback={<span data-waiting />}>
      <QrCode text={address} label={t("share.qr", { address })} />
    </Suspense>
  );
}
