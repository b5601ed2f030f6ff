// Where a reader goes after the bet: into this very run, along one of its requests, or to the first lesson.

import { Link } from "react-router";
import { t } from "#messages";
import { SCENARIO } from "./scenario.ts";

const WAYS = [
  ["lab", `/lab?scenario=${SCENARIO}`],
  ["lifecycle", `/lifecycle?scenario=${SCENARIO}&r=0`],
  ["learn", "/learn/what-is-a-server"],
] as const;

export function Onward() {
  return (
    <nav aria-labelledby="home-onward" className="mt-6 lg:pl-[6.5rem]">
      <h2 id="home-onward" className="text-sm font-semibold">
        {t("home.onward")}
      </h2>
      <ul className="mt-1 flex flex-col gap-1">
        {WAYS.map(([way, to]) => (
          <li key={way} className="text-base text-ink-2">
            <Link
              to={to}
              className="inline-block py-0.5 font-semibold text-ink underline decoration-line-2 underline-offset-4 hover:decoration-ink"
            >
              {t(`home.onward.${way}`)}
            </Link>
            {", "}
            {t(`home.onward.${way}Text`)}
          </li>
        ))}
      </ul>
    </nav>
  );
}
