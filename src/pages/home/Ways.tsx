// Three ways on: learn it, teach it, embed it.
import { useState, useSyncExternalStore } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { Button, isSingleFile, siteBase } from "#ui";

export function Ways() {
  return (
    <div className="grid gap-x-12 gap-y-8 md:grid-cols-3">
      <section>
        <h2 className="font-serif text-xl font-semibold">
          <Link to="/learn" className="underline decoration-line-2 underline-offset-4 hover:decoration-ink">
            {t("home.learnTitle")}
          </Link>
        </h2>
        <p className="mt-1 max-w-[22rem] text-base text-ink-2">{t("home.learn")}</p>
      </section>
      <section>
        <h2 className="font-serif text-xl font-semibold">
          <Link to="/teach" className="underline decoration-line-2 underline-offset-4 hover:decoration-ink">
            {t("home.teachTitle")}
          </Link>
        </h2>
        <p className="mt-1 max-w-[22rem] text-base text-ink-2">{t("home.teach")}</p>
      </section>
      <section>
        <h2 className="font-serif text-xl font-semibold">{t("home.embedTitle")}</h2>
        <p className="mt-1 max-w-[22rem] text-base text-ink-2">{t("home.embed")}</p>
        {!isSingleFile && <Snippet />}
      </section>
    </div>
  );
}

function Snippet() {
  // Markup made ahead does not know where it will stand.
  const site = useSyncExternalStore(never, ownSite, () => "");
  const [result, setResult] = useState<"copied" | "notCopied" | null>(null);
  const text = `<iframe src="${site}embed/diagram?scenario=flash-sale" sandbox="allow-scripts" width="960" height="620" title="${t("home.embedFrame")}"></iframe>`;
  const copy = () => {
    copyText(text).then(
      () => setResult("copied"),
      () => setResult("notCopied"),
    );
  };
  return (
    <div className="mt-3">
      <pre
        role="group"
        aria-label={t("home.snippet")}
        className="home-snippet rounded-lg border border-line bg-panel p-3 text-xs wrap-anywhere whitespace-pre-wrap"
      >
        <code>{text}</code>
      </pre>
      <p className="mt-2 flex items-center gap-3 text-sm">
        <Button onClick={copy}>{t("home.copy")}</Button>
        <span role="status" className="text-ink-2">
          {result && t(`home.${result}`)}
        </span>
      </p>
    </div>
  );
}

function never(): () => void {
  return () => {};
}

function ownSite(): string {
  return location.origin + siteBase;
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
