// Lessons, beliefs or briefs as a file for a learning platform; made in this browser from the site's own files.
import { useMemo, useState } from "react";
import { COUNTS, FORMATS, fileNameOf, packageOf, PARTS, type Format, type Order, type Parts } from "#lms";
import { language, t } from "#messages";
import { Button, reasonOf, saveFile, Select, siteBase } from "#ui";
import { OwnComputerNote } from "#host/share";
import { held, type Held } from "./held.ts";

type Said =
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly name: string; readonly bytes: number }
  | { readonly kind: "failed"; readonly reason: string }
  | null;

export function Packages() {
  const offered = useMemo(() => held(), []);
  const [chosen, setChosen] = useState(offered[0]);
  const [format, setFormat] = useState<Format>(FORMATS[0]);
  const [counts, setCounts] = useState<Order["counts"]>(COUNTS[0]);
  const [pass, setPass] = useState("");
  const [said, setSaid] = useState<Said>(null);
  const passIsWrong = !/^(100|[1-9]?\d)?$/.test(pass.trim());
  const reports = format !== "cartridge";
  const scores = reports && counts !== "none";

  const make = async () => {
    setSaid({ kind: "making" });
    try {
      const passScore = scores && pass.trim() !== "" ? Number(pass) / 100 : null;
      const order = orderOf(chosen, format, counts, passScore);
      const zipped = await packageOf(order, reports ? await fetchParts() : null);
      const name = fileNameOf(order);
      saveFile(name, zipped, "application/zip");
      setSaid({ kind: "made", name, bytes: zipped.length });
    } catch (error) {
      setSaid({ kind: "failed", reason: reasonOf(error) });
    }
  };
  return (
    <div className="mt-3 flex max-w-[36rem] flex-col items-start gap-4 *:max-w-full">
      <p className="text-base text-ink-2">{t("teach.packagesText")}</p>
      <div className="flex w-full flex-col gap-1">
        <Select
          label={t("teach.packageOf")}
          options={offered}
          value={chosen.value}
          onChange={(value) => setChosen(offered.find((each) => each.value === value) ?? offered[0])}
        />
        {chosen.units.length > 1 && (format === "scorm12" || format === "scorm2004") && (
          <p className="text-xs text-ink-2">{t("teach.oneLessonAnActivity")}</p>
        )}
      </div>
      <div className="flex w-full flex-col gap-1">
        <Select
          label={t("teach.format")}
          options={FORMATS.map((value) => ({ value, label: t(`teach.format.${value}`) }))}
          value={format}
          onChange={setFormat}
        />
        <p className="text-xs text-ink-2">{t(`teach.formatHint.${format}`)}</p>
        {!reports && <OwnComputerNote className="text-xs" />}
      </div>
      {reports && (
        <div className="flex w-full flex-col gap-1">
          <Select
            label={t("teach.counts")}
            options={COUNTS.map((value) => ({ value, label: t(`teach.counts.${value}`) }))}
            value={counts}
            onChange={setCounts}
          />
          <p className="text-xs text-ink-2">{t(`teach.countsHint.${counts}`)}</p>
          {counts !== "none" && chosen.units.some(({ shows }) => shows === "brief") && (
            <p className="text-xs text-ink-2">{t("teach.ofBriefs")}</p>
          )}
        </div>
      )}
      {scores && (
        <label className="flex flex-col gap-1 text-sm">
          {t("teach.pass")}
          <input
            inputMode="numeric"
            value={pass}
            aria-invalid={passIsWrong}
            onChange={(event) => setPass(event.currentTarget.value)}
            className="h-8 w-24 rounded-md border border-line-2 bg-paper px-2 text-sm aria-invalid:border-failed"
          />
          <span role={passIsWrong ? "alert" : undefined} className="text-xs text-ink-2">
            {passIsWrong ? t("teach.passWrong", { found: pass.slice(0, 40) }) : t("teach.passHint")}
          </span>
        </label>
      )}
      <Button
        variant="primary"
        disabled={said?.kind === "making" || (scores && passIsWrong)}
        onClick={() => void make()}
      >
        {t("teach.makePackage")}
      </Button>
      <p role="status" className="min-h-5 text-sm text-ink-2">
        {said?.kind === "making" && t("teach.making")}
        {said?.kind === "made" && t("teach.made", { name: said.name, size: Math.ceil(said.bytes / 1000) })}
        {said?.kind === "failed" && t("teach.makeFailed", { reason: said.reason })}
      </p>
    </div>
  );
}

function orderOf(chosen: Held, format: Format, counts: Order["counts"], passScore: number | null): Order {
  const { title, summary, units } = chosen;
  return { format, title, summary, units, language, counts, passScore, site: location.origin + siteBase };
}

async function fetchParts(): Promise<Parts> {
  const fetched = Object.entries(PARTS).map(async ([name, place]) => {
    const answer = await fetch(siteBase + place);
    if (!answer.ok) throw new Error(`${place}: ${answer.status}`);
    return [name, await answer.text()] as const;
  });
  return Object.fromEntries(await Promise.all(fetched)) as unknown as Parts;
}
