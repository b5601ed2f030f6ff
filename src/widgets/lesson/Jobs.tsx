// The stack of jobs, from the building to the business logic: which stay yours on a server of your own, a virtual machine, containers, functions.
import { useId, useState } from "react";
import { t } from "#messages";
import { cx } from "#ui";

const WAYS = ["server", "machine", "containers", "functions"] as const;

/** Whose job it is, in the order of WAYS: yours, shared, the provider's. From the top of the stack down. */
const JOBS = [
  ["logic", "yyyy"],
  ["access", "yyyy"],
  ["runtime", "yyyp"],
  ["availability", "yysp"],
  ["management", "yysp"],
  ["os", "yysp"],
  ["network", "yppp"],
  ["hardware", "yppp"],
  ["building", "yppp"],
] as const;

const WHOSE = { y: "yours", s: "shared", p: "theirs" } as const;

const LOOK = {
  yours: "bg-ink text-paper border-ink",
  shared: "bg-panel text-ink border-ink border-dashed",
  theirs: "bg-panel text-ink-2 border-line",
} as const;

export function Jobs() {
  const [way, setWay] = useState<(typeof WAYS)[number]>("server");
  const name = useId();
  const rows = JOBS.map(([job, whose]) => ({ job, whose: WHOSE[whose[WAYS.indexOf(way)] as keyof typeof WHOSE] }));
  const yours = rows.filter(({ whose }) => whose === "yours").length;
  return (
    <section className="lesson-wide rounded-xl border border-line bg-panel p-4">
      <fieldset>
        <legend className="mb-2 font-semibold">{t("learn.jobs.title")}</legend>
        <div className="flex flex-wrap gap-2">
          {WAYS.map((each) => (
            <label
              key={each}
              className="flex min-h-9 items-center rounded-lg border border-line-2 px-3 text-sm hover:border-ink-3 has-checked:border-ink has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
            >
              <input
                type="radio"
                name={name}
                className="mr-2 accent-ink outline-none"
                checked={each === way}
                onChange={() => setWay(each)}
              />
              {t(`learn.jobs.way.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ol className="mt-4 flex flex-col gap-1 text-base">
        {rows.map(({ job, whose }) => (
          <li
            key={job}
            className={cx("flex items-baseline justify-between gap-4 rounded-md border px-3 py-1.5", LOOK[whose])}
          >
            <span>{t(`learn.jobs.${job}`)}</span>
            <span className="text-xs whitespace-nowrap">{t(`learn.jobs.${whose}`)}</span>
          </li>
        ))}
      </ol>
      <p role="status" className="mt-3 text-sm text-ink-2">
        {t("learn.jobs.sum", { way: t(`learn.jobs.way.${way}`), n: yours, of: rows.length })}
      </p>
    </section>
  );
}
