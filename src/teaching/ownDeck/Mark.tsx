// Who gives the talk: a name and a logo at the foot of each slide.
import { t } from "#messages";
import type { OwnDeck } from "./ownDeck.ts";

export function Mark({ name, logo }: Pick<OwnDeck, "name" | "logo">) {
  return (
    <p className="deck-mark">
      {name}
      {logo !== undefined && <img src={logo} alt={t("ownDeck.logoOf")} />}
    </p>
  );
}
