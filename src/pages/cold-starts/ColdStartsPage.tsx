// Cold starts as they were measured: every picture under its question, and what is known of snapshots and private networks.
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { createWidgetState, WidgetStateContext } from "#host";
import { ColdStartPicture, VIEWS } from "#widgets/coldStarts";

const SNAPSHOT = "https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html";
const NETWORK = "https://aws.amazon.com/blogs/compute/announcing-improved-vpc-networking-for-aws-lambda-functions/";

export function ColdStartsPage() {
  // What is chosen in one picture holds for all.
  const [chosen] = useState(createWidgetState);
  return (
    <div className="mx-auto w-full max-w-[56rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("coldStarts.title")}</h1>
      <p className="mt-3 max-w-[42rem] font-serif text-prose text-pretty text-ink-2">{t("coldStarts.lead")}</p>
      <p className="mt-3 text-sm">
        <Link to="/lab" className="underline underline-offset-4">
          {t("coldStarts.tryIt")}
        </Link>
      </p>
      <WidgetStateContext value={chosen}>
        {VIEWS.map((view) => (
          <section key={view} aria-labelledby={`measured-${view}`} className="mt-12">
            <h2 id={`measured-${view}`} className="mb-3 font-serif text-2xl font-semibold">
              {t(`coldStarts.heading.${view}`)}
            </h2>
            <ColdStartPicture view={view} />
          </section>
        ))}
      </WidgetStateContext>
      <Told title={t("coldStarts.snapshot")} address={SNAPSHOT} asOf="2026-11">
        {t("coldStarts.snapshotText")}
      </Told>
      <Told title={t("coldStarts.network")} address={NETWORK} asOf="2019-09">
        {t("coldStarts.networkText")}
      </Told>
    </div>
  );
}

interface ToldProps {
  readonly title: string;
  readonly address: string;
  readonly asOf: string;
  readonly children: ReactNode;
}

/** What is published, but not measured. */
function Told({ title, address, asOf, children }: ToldProps) {
  return (
    <section className="mt-12">
      <h2 className="mb-3 font-serif text-2xl font-semibold">{title}</h2>
      <p className="max-w-[42rem] text-base text-pretty">{children}</p>
      <p className="mt-2 text-xs text-ink-2">
        <a href={address} target="_blank" rel="noreferrer" className="underline underline-offset-2">
          {new URL(address).hostname}
        </a>
        , {asOf}
      </p>
    </section>
  );
}
