// Saves the whole app as one file, which opens where it is told to.
import { useState } from "react";
import { t } from "#messages";
import { Button, reasonOf, saveFile, siteBase, type ButtonProps } from "#ui";
import { withStart } from "./withStart.ts";

/** As the build names it. */
const NAME = "serverless-lab.html";

type Said = { readonly kind: "fetching" | "saved" } | { readonly kind: "failed"; readonly reason: string } | null;

interface SaveAppProps {
  /** A path of the site, such as "/lab?scenario=flash-sale"; null for the start page. */
  readonly start: string | null;
  readonly variant?: ButtonProps["variant"];
}

export function SaveApp({ start, variant }: SaveAppProps) {
  const [said, setSaid] = useState<Said>(null);
  const save = async () => {
    setSaid({ kind: "fetching" });
    try {
      const answer = await fetch(siteBase + NAME);
      if (!answer.ok) throw new Error(`${answer.status}`);
      saveFile(NAME, withStart(await answer.text(), start), "text/html");
      setSaid({ kind: "saved" });
    } catch (error) {
      setSaid({ kind: "failed", reason: reasonOf(error) });
    }
  };
  return (
    <>
      <Button variant={variant} onClick={() => void save()}>
        {t("share.saveApp")}
      </Button>
      <p role="status" className="min-h-[1lh] text-ink-2">
        {said?.kind === "fetching" && t("share.fetchingApp")}
        {said?.kind === "saved" && t("share.savedApp", { name: NAME })}
        {said?.kind === "failed" && t("share.appFailed", { reason: said.reason })}
      </p>
    </>
  );
}
