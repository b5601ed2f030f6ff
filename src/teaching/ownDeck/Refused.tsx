// In the place of a deck that cannot be opened: why, and the way to those there are.
import { t } from "#messages";
import { Message } from "#ui";
import type { LinkComponent } from "#teaching/lesson";
import type { OwnDeckRead } from "./parse.ts";
import { reasonsOf } from "./readOwnDeck.ts";

interface RefusedProps {
  readonly read: Exclude<OwnDeckRead, { readonly kind: "ok" }>;
  readonly Link: LinkComponent;
}

export function Refused({ read, Link }: RefusedProps) {
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-16">
      <h1 className="mb-4 font-serif text-3xl font-semibold">{t("ownDeck.refused")}</h1>
      <Reasons lines={reasonsOf(read)} />
      <p className="mt-4 font-serif text-prose">
        <Link to="/slides" className="font-semibold underline underline-offset-4">
          {t("ownDeck.toList")}
        </Link>
      </p>
    </div>
  );
}

export function Reasons({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Message kind="error" title={t("ownDeck.refusedWhy")}>
      <ul className="flex flex-col gap-1 text-sm wrap-anywhere">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Message>
  );
}
