// The reader's own decks, as this browser keeps them, and the way to open one from a file.
import { useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { t } from "#messages";
import { Button, buttonClass } from "#ui";
import { decks } from "#teaching/deck";
import { forget, keep, keptDecks, newId, OpenDeckFile, type KeptDeck } from "#teaching/ownDeck";
import { editOf, viewOf } from "./addresses.ts";

export function OwnDecks({ add }: { readonly add: string | null }) {
  const navigate = useNavigate();
  const [kept, setKept] = useState(keptDecks);
  return (
    <section aria-labelledby="own-decks" className="mt-6 border-t border-line pt-6">
      <h2 id="own-decks" className="font-serif text-2xl font-semibold">
        {t("slides.yours")}
      </h2>
      <p className="mt-1 text-base text-ink-2">{t("slides.yoursLead")}</p>
      <ul>
        {kept.map((each) => (
          <Row
            key={each.id}
            kept={each}
            add={add}
            onDelete={() => {
              forget(each.id);
              setKept(keptDecks());
            }}
          />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <OpenDeckFile
          onOpen={(deck) => {
            const id = newId();
            keep(id, deck);
            void navigate(editOf(deck.of, { copy: id, add }));
          }}
        />
      </div>
    </section>
  );
}

interface RowProps {
  readonly kept: KeptDeck;
  readonly add: string | null;
  readonly onDelete: () => void;
}

function Row({ kept: { id, of, title }, add, onDelete }: RowProps): ReactNode {
  const [asked, setAsked] = useState(false);
  const copy = { name: of, query: `copy=${id}` };
  const base = decks.find(({ name }) => name === of)?.title ?? of;
  return (
    <li className="border-b border-line py-4">
      <h3 className="font-serif text-xl font-semibold wrap-anywhere">{title}</h3>
      <p className="mt-1 text-sm text-ink-2">{t("slides.madeOf", { title: base })}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Link to={viewOf(copy)} className={buttonClass({ variant: "primary" })}>
          {t("slides.present")}
        </Link>
        <Link to={editOf(of, { copy: id, add })} className={buttonClass({})}>
          {t("slides.edit")}
        </Link>
        <Link to={viewOf(copy, "view=reading")} className={buttonClass({})}>
          {t("slides.read")}
        </Link>
        <Link to={viewOf(copy, "view=print")} className={buttonClass({})}>
          {t("slides.print")}
        </Link>
        {asked ? (
          <>
            <Button onClick={onDelete}>{t("slides.deleteSure")}</Button>
            <Button onClick={() => setAsked(false)}>{t("slides.keep")}</Button>
          </>
        ) : (
          <Button onClick={() => setAsked(true)}>{t("slides.delete")}</Button>
        )}
      </p>
    </li>
  );
}
