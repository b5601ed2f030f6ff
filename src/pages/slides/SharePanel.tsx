// The address of the slide that is shown: to copy, and as a QR code, so that the audience follows on its phones.
import { t } from "#messages";
import { Dialog } from "#ui";
import { Address, OwnComputerNote } from "#host/share";

interface SharePanelProps {
  readonly address: string;
  readonly onClose: () => void;
}

export function SharePanel({ address, onClose }: SharePanelProps) {
  return (
    <Dialog title={t("slides.share")} close={t("slides.close")} onClose={onClose}>
      <Address address={address} className="mx-auto w-[min(26rem,70dvh,100%)]" />
      <OwnComputerNote className="mt-3 text-sm" />
    </Dialog>
  );
}
