// A class, for whoever teaches it: choose tasks, give the link, take the answers, see what they say. What is chosen stands in the address.
import { useState, type ReactNode } from "react";
import { Link, NavigationType, useLocation, useNavigate, useNavigationType } from "react-router";
import { t } from "#messages";
import { Message, readQuery } from "#ui";
import { classTasks, queryOf, readChosen } from "#teaching/class";
import { classGuides } from "#teaching/guide";
import { Choose } from "./Choose.tsx";
import { Collect } from "./Collect.tsx";
import { Give } from "./Give.tsx";
import { Results } from "./Results.tsx";
import { useCollected } from "./useCollected.ts";

export function ClassPage() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const type = useNavigationType();
  // Not the address itself, which follows a moment later: a box that is ticked meanwhile would be lost.
  const [{ tasks, unknown }, setChosen] = useState(() => readChosen(readQuery(search)));
  // Back and forward bring an address of their own.
  const [cameBy, setCameBy] = useState(search);
  if (type === NavigationType.Pop && cameBy !== search) {
    setCameBy(search);
    setChosen(readChosen(readQuery(search)));
  }
  const query = queryOf(tasks);
  const collected = useCollected(query);
  const choose = (ids: ReadonlySet<string>) => {
    const next = classTasks.filter(({ id }) => ids.has(id));
    setChosen({ tasks: next, unknown: [] });
    void navigate(`/class${queryOf(next)}`, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="mx-auto w-full max-w-[56rem] px-5 py-10 sm:py-14">
      <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance sm:text-5xl">
        {t("classroom.headline")}
      </h1>
      <div className="print:hidden">
        <p className="mt-4 max-w-[40rem] font-serif text-xl/[1.5] text-pretty text-ink-2">{t("classroom.lead")}</p>
        <p className="mt-3 max-w-[40rem] text-base text-pretty text-ink-2">{t("classroom.private")}</p>
        <p className="mt-3 text-sm">
          {t("classroom.guides")}:{" "}
          {classGuides.map(({ name, title }, place) => (
            <span key={name}>
              {place > 0 && " · "}
              <Link to={`/teach/${name}`} className="inline-block py-0.5 underline underline-offset-4">
                {title}
              </Link>
            </span>
          ))}
        </p>
        {unknown.length > 0 && (
          <Message kind="error" title={t("classroom.unknown")} className="mt-6">
            <p className="wrap-anywhere">{t("classroom.unknownText", { ids: unknown.join(", ") })}</p>
          </Message>
        )}
        <Part title={t("classroom.choose")}>
          <Choose chosen={tasks} onChoose={choose} />
        </Part>
        <Part title={t("classroom.give")}>{tasks.length > 0 ? <Give query={query} /> : <ChooseFirst />}</Part>
        <Part title={t("classroom.collect")}>
          {tasks.length > 0 ? <Collect key={query} tasks={tasks} collected={collected} /> : <ChooseFirst />}
        </Part>
      </div>
      <Part title={t("classroom.results")}>
        {tasks.length > 0 ? <Results tasks={tasks} answers={collected.answers} /> : <ChooseFirst />}
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-12">
      <h2 className="mb-3 font-serif text-2xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function ChooseFirst() {
  return <p className="text-base text-ink-2">{t("classroom.chooseFirst")}</p>;
}
