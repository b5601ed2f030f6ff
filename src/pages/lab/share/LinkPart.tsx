// The link to what is open: by its name where it has one, else with the whole scenario in it; as a QR code where that can be read.
import { useState } from "react";
import { useClockState, usePlayer } from "#player";
import { formatClock, formatNumber, t } from "#messages";
import { Button, Dialog } from "#ui";
import { Address, CopyButton, LONGEST_IN_CODE, OwnComputerNote, wholeAddress } from "#host/share";
import { SILENT, writeAddress } from "../address.ts";
import { LONGEST_LINK, type Named } from "../opening.ts";
import { Part } from "./Part.tsx";

/**
 * Windows hands a browser no more than 2 048 characters of a link that an app opens, and Teams says so of its own:
 * learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application (INTERNET_MAX_URL_LENGTH), seen 2024-06.
 */
const LONG_FOR_MESSENGERS = 2000;

interface LinkPartProps {
  /** How an address names what is open; null where none can. */
  readonly named: Named | null;
  readonly selectedRow: number | null;
}

export function LinkPart({ named, selectedRow }: LinkPartProps) {
  const { clock } = usePlayer();
  const { settledUs } = useClockState();
  const [withMoment, setWithMoment] = useState(false);
  if (location.protocol === "file:") return <NoLink why={t("labShare.fromFile")} />;
  if (!named || named.kept !== null) return <NoLink why={t("labShare.tooLong")} />;
  const { source } = named;
  const moment = withMoment ? { timeS: Math.floor(settledUs / 1000) / 1000, row: selectedRow } : {};
  const link = wholeAddress(`/lab${writeAddress({ ...SILENT, source, ...moment })}`);
  if (link.length > LONGEST_LINK) return <NoLink why={t("labShare.tooLong")} />;
  const hasCode = link.length < LONGEST_IN_CODE;
  return (
    <Part title={t("labShare.link")}>
      <input
        readOnly
        aria-label={t("labShare.link")}
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="h-7 w-full rounded-md border border-line-2 bg-paper px-2 font-mono text-xs text-ellipsis"
      />
      <p className="text-2xs text-ink-2">
        {t(source.kind === "preset" ? "labShare.byName" : "labShare.whole", { size: sizeInWords(link.length) })}
      </p>
      <label className="flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          className="size-3.5 accent-ink"
          checked={withMoment}
          onChange={({ currentTarget }) => {
            // A moment is where the clock stands still.
            if (currentTarget.checked) clock.pause();
            setWithMoment(currentTarget.checked);
          }}
        />
        {momentInWords(withMoment ? settledUs : null, selectedRow)}
      </label>
      <div className="flex flex-wrap items-start gap-2">
        <CopyButton text={link} variant="primary">
          {t("share.copyLink")}
        </CopyButton>
        {hasCode && <CodeButton link={link} />}
      </div>
      {!hasCode && <p className="text-2xs text-ink-2">{t("share.noCode")}</p>}
      {link.length >= LONG_FOR_MESSENGERS && <p className="text-xs text-ink-2">{t("labShare.longForMessengers")}</p>}
      <OwnComputerNote className="text-2xs" />
    </Part>
  );
}

function NoLink({ why }: { readonly why: string }) {
  return (
    <Part title={t("labShare.link")}>
      <p className="text-ink-2">{why}</p>
    </Part>
  );
}

function CodeButton({ link }: { readonly link: string }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button onClick={() => setShown(true)}>{t("labShare.code")}</Button>
      {shown && (
        <Dialog title={t("labShare.code")} close={t("lab.dismiss")} onClose={() => setShown(false)}>
          <Address address={link} className="mx-auto w-[min(26rem,62dvh,100%)]" />
          <OwnComputerNote className="mt-3 text-sm" />
        </Dialog>
      )}
    </>
  );
}

/** Addresses are plain letters: a byte each. */
function sizeInWords(bytes: number): string {
  return bytes < 1000 ? t("labShare.bytes", { n: bytes }) : t("labShare.kilobytes", { n: formatNumber(bytes / 1000) });
}

function momentInWords(timeUs: number | null, row: number | null): string {
  if (timeUs === null) return t(row === null ? "labShare.moment" : "labShare.momentAndRequest");
  const time = formatClock(timeUs);
  return row === null ? t("labShare.at", { time }) : t("labShare.atWithRequest", { time, n: row + 1 });
}
