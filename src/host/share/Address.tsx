// An address as a QR code, in letters, and to copy.
import { lazy, Suspense } from "react";
import { t } from "#messages";
import { cx } from "#ui";
import { CopyButton } from "./CopyButton.tsx";

/** Phones read denser codes from a screen only close by. In bytes: addresses are plain letters. */
export const LONGEST_IN_CODE = 1000;

/** Suspends until its encoder has come. */
const QrCode = lazy(async () => ({ default: (await import("./QrCode.tsx")).QrCode }));

interface AddressProps {
  readonly address: string;
  readonly className?: string;
}

export function Address({ address, className }: AddressProps) {
  return (
    <div className={cx("grid gap-3", className)}>
      {address.length < LONGEST_IN_CODE ? (
        <Suspense fallback={<div className="aspect-square w-full" />}>
          <QrCode text={address} label={t("share.qr", { address })} className="w-full rounded-lg" />
        </Suspense>
      ) : (
        <p className="text-sm text-ink-2">{t("share.noCode")}</p>
      )}
      <p className="font-mono text-sm wrap-anywhere">{address}</p>
      <CopyButton text={address}>{t("share.copyLink")}</CopyButton>
    </div>
  );
}
