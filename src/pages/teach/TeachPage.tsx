// Teach: choose a piece, set it up, copy one snippet; or take the whole app along as one file.
import { useMemo, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import { t } from "#messages";
import { isSingleFile, Message } from "#ui";
import { readAsked } from "./asked.ts";
import { Builder } from "./Builder.tsx";
import { Guides } from "./Guides.tsx";
import { Gallery } from "./Gallery.tsx";
import { Packages } from "./Packages.tsx";
import { pieces, type Piece } from "./pieces.ts";
import { TakeAlong } from "./TakeAlong.tsx";
import { WhichSnippet } from "./WhichSnippet.tsx";

const MORE = [
  ["/slides", "teach.talks"],
  ["/learn", "teach.lessonsLink"],
  ["/beliefs", "teach.beliefsLink"],
  ["/briefs", "teach.briefsLink"],
  ["/model", "teach.model"],
  ["/privacy", "teach.privacy"],
  ["/accessibility", "teach.accessibility"],
] as const;

/** In the order in which they stand. */
const SECTIONS = [
  ["builder", "teach.builder"],
  ["gallery", "teach.gallery"],
  ["packages", "teach.packages"],
  ["take", "teach.take"],
  ["guides", "teach.guides"],
] as const;

export function TeachPage() {
  const { search } = useLocation();
  const all = useMemo(() => pieces(), []);
  const [asked] = useState(() => readAsked(search, all));
  const [piece, setPiece] = useState(asked.piece);
  const builder = useRef<HTMLHeadingElement>(null);
  const choose = (chosen: Piece) => {
    setPiece(chosen);
    builder.current?.focus({ preventScroll: true });
    builder.current?.scrollIntoView();
  };
  return (
    <div className="mx-auto w-full max-w-[76rem] px-5 py-10 sm:px-8 sm:py-14">
      <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance sm:text-5xl">
        {t("teach.headline")}
      </h1>
      <p className="mt-4 max-w-[38rem] font-serif text-xl/[1.5] text-ink-2">{t("teach.lead")}</p>
      {!isSingleFile && (
        <>
          <nav aria-label={t("teach.onThisPage")} className="mt-6 flex flex-wrap gap-x-6 text-sm">
            {SECTIONS.map(([id, name]) => (
              <a
                key={id}
                href={`#${id}`}
                className="inline-block py-1 text-ink-2 underline underline-offset-4 hover:text-ink"
              >
                {t(name)}
              </a>
            ))}
          </nav>
          <h2
            id="builder"
            ref={builder}
            tabIndex={-1}
            className="mt-10 scroll-mt-4 font-serif text-2xl font-semibold outline-none"
          >
            {t("teach.builder")}
          </h2>
          {asked.faults.length > 0 && (
            <Message kind="error" title={t("teach.badAddress")}>
              {asked.faults.map(({ parameter, found, allowed }) => (
                <p key={parameter} className="break-words">
                  {t("teach.fault", { parameter, found, allowed })}
                </p>
              ))}
            </Message>
          )}
          <Builder pieces={all} piece={piece} onPiece={setPiece} asked={asked.settings} />
          <WhichSnippet />
          <h2 id="gallery" className="mt-12 scroll-mt-4 font-serif text-2xl font-semibold">
            {t("teach.gallery")}
          </h2>
          <Gallery pieces={all} chosen={piece} onChoose={choose} />
          <div className="grid gap-x-12 lg:grid-cols-2">
            <section aria-labelledby="packages" className="min-w-0">
              <h2 id="packages" className="mt-12 scroll-mt-4 font-serif text-2xl font-semibold">
                {t("teach.packages")}
              </h2>
              <Packages />
            </section>
            <section aria-labelledby="take" className="min-w-0">
              <h2 id="take" className="mt-12 scroll-mt-4 font-serif text-2xl font-semibold">
                {t("teach.take")}
              </h2>
              <TakeAlong />
            </section>
          </div>
        </>
      )}
      <h2 id="guides" className="mt-12 scroll-mt-4 font-serif text-2xl font-semibold">
        {t("teach.guides")}
      </h2>
      <Guides />
      <h2 className="mt-12 font-serif text-2xl font-semibold">{t("teach.more")}</h2>
      <ul className="mt-2 flex flex-col font-serif text-prose">
        {MORE.map(([to, name]) => (
          <li key={to}>
            <Link to={to} className="inline-block py-1 underline underline-offset-4">
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
