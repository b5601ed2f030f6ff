// How to hand the deck on: as a link where it is short enough, in a page of one's own, in the app as one file.
import { useMemo } from "react";
import { t } from "#messages";
import { Dialog, isSingleFile } from "#ui";
import { packOwnDeck, packWhole, type OwnDeck } from "#teaching/ownDeck";
import { Address, CopyButton, OwnComputerNote, SaveApp, wholeAddress } from "#host/share";

interface ShareProps {
  readonly own: OwnDeck;
  readonly onClose: () => void;
}

export function Share({ own, onClose }: ShareProps) {
  const packed = useMemo(() => packOwnDeck(own), [own]);
  return (
    <Dialog title={t("deckEditor.share")} close={t("slides.close")} onClose={onClose} className="w-[min(36rem,94vw)]">
      <div className="grid gap-6 text-sm">
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("deckEditor.link")}</h3>
          {isSingleFile || packed === null ? (
            <p>{t(isSingleFile ? "deckEditor.linkFromFile" : "deckEditor.linkTooLong")}</p>
          ) : (
            <>
              <Address address={wholeAddress(`/slides/${own.of}?own=${packed}`)} className="max-h-96 overflow-auto" />
              <OwnComputerNote />
            </>
          )}
        </section>
        {!isSingleFile && packed !== null && <Frame own={own} packed={packed} />}
        {!isSingleFile && (
          <section className="grid gap-2">
            <h3 className="font-semibold">{t("deckEditor.app")}</h3>
            <p>{t("deckEditor.appWhat")}</p>
            <div>
              <SaveApp start={`/slides/${own.of}?own=${packed ?? packWhole(own)}`} />
            </div>
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** Of a frame on a page of one's own: 16 to 9, and the bar below. */
const FRAME = { widthPx: 960, heightPx: 581 };

function Frame({ own, packed }: { readonly own: OwnDeck; readonly packed: string }) {
  const title = own.title.replaceAll(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const snippet = `<iframe src="${wholeAddress(`/embed/slides/${own.of}?own=${packed}`)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" title="${title}" width="${FRAME.widthPx}" height="${FRAME.heightPx}" style="border: 0; width: ${FRAME.widthPx}px; max-width: 100%; height: ${FRAME.heightPx}px" loading="lazy"></iframe>`;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t("deckEditor.frame")}</h3>
      <textarea
        readOnly
        rows={4}
        aria-label={t("deckEditor.frame")}
        value={snippet}
        className="w-full rounded-md border border-line-2 bg-paper p-2 font-mono text-xs"
      />
      <div>
        <CopyButton text={snippet}>{t("deckEditor.copyFrame")}</CopyButton>
      </div>
    </section>
  );
}
