// Bets of a class without a server, as the room sees them: its phones open the question by QR code, bars fill while codes come in. What is
// pasted or typed belongs into the presenter's window; where there is none, it is taken here without being shown.
import { t } from "#messages";
import { Dialog } from "#ui";
import { Address, OwnComputerNote } from "#host/share";
import { Bars, Chat, Hands, StartAgain, type ClassBetProps } from "./ClassBet.tsx";

interface AskPanelProps extends ClassBetProps {
  readonly address: string;
  /** Whether a presenter's window is open beside this. */
  readonly hasPresenter: boolean;
  readonly onClose: () => void;
}

export function AskPanel({ of, asks, address, hasPresenter, onClose }: AskPanelProps) {
  return (
    <Dialog
      title={t("bets.title")}
      opener={t("bets.ask")}
      close={t("slides.close")}
      onClose={onClose}
      className="w-[min(72rem,96vw)]"
    >
      <div className="grid gap-8 md:grid-cols-2">
        <section>
          <p className="mb-1 font-serif text-xl font-semibold text-pretty">{asks.prompt}</p>
          <p className="mb-4 text-base">{t("bets.scan")}</p>
          <Address address={address} className="w-[min(24rem,100%)]" />
          <OwnComputerNote className="mt-3 text-sm" />
        </section>
        <section className="flex flex-col gap-5">
          <Bars {...{ of, asks }} />
          {!hasPresenter && (
            <>
              <Chat {...{ of, asks }} unseen />
              <Hands {...{ of, asks }} />
              <div className="mt-auto">
                <StartAgain of={of} />
              </div>
            </>
          )}
        </section>
      </div>
    </Dialog>
  );
}
