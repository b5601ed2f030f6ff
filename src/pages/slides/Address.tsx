// An address as a QR code, in letters, and to copy.
import { Suspense } from "react";
import { t } from "#messages";
import { cx } from "#ui";
import { CopyButton, QrCode } from "#widgets/share";

interface AddressProps {
  readonly address: string;
  readonly className?: string;
}

export function Address({ address, className }: AddressProps) {
  return (
    <div className={cx("grid gap-3", className)}>
      <Suspense fallback={<div className="aspect-square w-full" />}>
        <QrCode text={address} label={t("bets.qr", { address })} className="w-full rounded-lg" />
      </Suspense>
      <p className="font-mono text-sm wrap-anywhere">{address}</p>
      <CopyButton text={address}>{t("bets.copyLink")}</CopyButton>
    </div>
  );
}
