// What is open as a slide of a deck of one's own.
import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass } from "#ui";
import type { AddressSource } from "../address.ts";
import { Part } from "./Part.tsx";

export function DeckPart({ source }: { readonly source: AddressSource }) {
  const add = source.kind === "preset" ? source.name : source.kind === "link" ? source.text : null;
  if (add === null) return null;
  return (
    <Part title={t("labShare.deck")}>
      <p className="text-ink-2">{t("labShare.deckWhat")}</p>
      <Link to={`/slides?add=${encodeURIComponent(add)}`} className={buttonClass({})}>
        {t("labShare.addToDeck")}
      </Link>
    </Part>
  );
}
