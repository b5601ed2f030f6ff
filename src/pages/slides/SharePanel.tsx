// The address of the slide that is shown: to copy, and as a QR code, so that the audience follows on its phones.
import { lazy, Suspense } from "react";
import { t } from "#messages";
import { Dialog } from "#ui";
import { isThisComputersOwn } from "./addresses.ts";

const Address = lazy(async () => ({ default: (await import("./Address.tsx")).Address }));

interface SharePanelProps {
  readonly address: string;
  readonly onClose: () => void;
}

export function SharePanel({ address, onClose }: SharePanelProps) {
  return (
    <Dialog title={t("slides.share")} close={t("slides.close")} onClose={onClose}>
      <Suspense fallback={<p>{t("learn.loading")}</p>}>
        <Address address={address} className="mx-auto w-[min(26rem,70dvh)]" />
      </Suspense>
      {isThisComputersOwn() && <p className="mt-3 text-sm text-ink-2">{t("bets.local")}</p>}
    </Dialog>
  );
}
