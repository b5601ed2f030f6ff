// The address of the slide that is shown: to copy, and as a QR code, so that the audience follows on its phones.
import { t } from "#messages";
import { Dialog } from "#ui";
import { Address } from "./Address.tsx";
import { isThisComputersOwn } from "./addresses.ts";

interface SharePanelProps {
  readonly address: string;
  readonly onClose: () => void;
}

export function SharePanel({ address, onClose }: SharePanelProps) {
  return (
    <Dialog title={t("slides.share")} close={t("slides.close")} onClose={onClose}>
      <Address address={address} className="mx-auto w-[min(26rem,70dvh)]" />
      {isThisComputersOwn() && <p className="mt-3 text-sm text-ink-2">{t("bets.local")}</p>}
    </Dialog>
  );
}
