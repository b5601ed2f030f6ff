// What concerns the whole deck: its title, who gives it, what was done and can be taken back, and what comes of it.
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { t } from "#messages";
import { Button, buttonClass, fileNameOf, Message, saveFile } from "#ui";
import { keep, MOST, newId, OpenDeckFile } from "#teaching/ownDeck";
import { Field } from "./Field.tsx";
import { Logo } from "./Logo.tsx";
import { Share } from "./Share.tsx";
import type { Editing } from "./useOwnDeck.ts";

export function Head({ editing }: { readonly editing: Editing }) {
  const { own, copy, change, settle } = editing;
  const navigate = useNavigate();
  const [sharing, setSharing] = useState(false);
  const query = copy === null ? "" : `copy=${copy}`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto font-serif text-3xl font-semibold tracking-tight">{t("deckEditor.title")}</h1>
        <Button disabled={!editing.canUndo} onClick={editing.undo}>
          {t("deckEditor.undo")}
        </Button>
        <Button disabled={!editing.canRedo} onClick={editing.redo}>
          {t("deckEditor.redo")}
        </Button>
        <Button
          onClick={() =>
            saveFile(`${fileNameOf(own.title, "deck")}.deck.json`, JSON.stringify(own, null, 2), "application/json")
          }
        >
          {t("deckEditor.save")}
        </Button>
        <OpenDeckFile
          onOpen={(deck) => {
            if (deck.of === own.of) return editing.open(deck);
            // A deck of another is edited where that one is.
            const id = newId();
            keep(id, deck);
            void navigate(`/slides/${deck.of}/edit?copy=${id}`);
          }}
        />
        <Button onClick={() => setSharing(true)}>{t("deckEditor.share")}</Button>
        <Link to={`/slides/${own.of}?view=print${query && `&${query}`}`} className={buttonClass({})}>
          {t("slides.print")}
        </Link>
        <Link to={`/slides/${own.of}${query && `?${query}`}`} className={buttonClass({ variant: "primary" })}>
          {t("slides.present")}
        </Link>
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-4">
        <Field
          label={t("deckEditor.deckTitle")}
          value={own.title}
          most={MOST.title}
          needed
          onChange={(title) => change({ kind: "title", title }, "title")}
          onSettle={settle}
          className="min-w-60 flex-1"
        />
        <Field
          label={t("deckEditor.name")}
          value={own.name ?? ""}
          most={MOST.name}
          onChange={(name) => change({ kind: "name", name }, "name")}
          onSettle={settle}
          className="w-60"
        />
        <Logo logo={own.logo} onChange={(logo) => change({ kind: "logo", logo })} />
      </div>
      <p role="status" className="mt-2 text-sm text-ink-2">
        {t(`deckEditor.kept.${editing.elsewhere ? "elsewhere" : editing.kept}`)}
      </p>
      {editing.elsewhere && <ChangedElsewhere editing={editing} />}
      {sharing && <Share own={own} onClose={() => setSharing(false)} />}
    </>
  );
}

/** Another tab has changed the same deck: which of the two goes on is the reader's to say. */
function ChangedElsewhere({ editing }: { readonly editing: Editing }) {
  return (
    <Message
      kind="error"
      title={t("deckEditor.elsewhere")}
      // Seen from further down, where what is changed stands.
      className="sticky top-2 z-20 mt-2"
      actions={
        <>
          {editing.elsewhere?.deck && <Button onClick={editing.takeOver}>{t("deckEditor.takeOver")}</Button>}
          <Button onClick={editing.keepApart}>{t("deckEditor.keepApart")}</Button>
        </>
      }
    >
      <p className="text-sm">
        {t(editing.elsewhere?.deck ? "deckEditor.elsewhereWhat" : "deckEditor.elsewhereUnread")}
      </p>
    </Message>
  );
}
