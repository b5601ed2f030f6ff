// What a class is asked: some beliefs and some briefs, by their names. The list stands in the address that the class gets.
import { beliefKey, beliefs, type NamedBelief } from "#teaching/belief";
import { markOf } from "#teaching/bets";
import { briefKey, briefs, type NamedBrief } from "#teaching/brief";

interface Common {
  /** Such as "belief/idle-is-free". */
  readonly id: string;
  readonly title: string;
  /** Its page. */
  readonly to: string;
  /** Stands for it in codes, two characters: another for each. */
  readonly mark: string;
}

export type ClassTask =
  | (Common & { readonly kind: "belief"; readonly belief: NamedBelief })
  | (Common & { readonly kind: "brief"; readonly brief: NamedBrief });

/** Everything that a class can be asked, in the order of the site. */
export const classTasks: readonly ClassTask[] = (() => {
  const taken = new Set<string>();
  // Of what is asked as it stands: codes of an earlier wording belong to another question.
  const freeMark = (id: string, key: string): string => {
    for (let turn = 0; ; turn++) {
      const mark = markOf(`class/${id}/${key}/${turn}`);
      if (taken.has(mark)) continue;
      taken.add(mark);
      return mark;
    }
  };
  const common = (kind: "belief" | "brief", name: string, title: string, key: string): Common => {
    const id = `${kind}/${name}`;
    return { id, title, to: `/${kind}s/${name}`, mark: freeMark(id, key) };
  };
  return [
    ...beliefs.map((belief) => ({
      ...common("belief", belief.name, belief.says, beliefKey(belief)),
      ...{ kind: "belief" as const, belief },
    })),
    ...briefs.map((brief) => ({
      ...common("brief", brief.name, brief.title, briefKey(brief)),
      ...{ kind: "brief" as const, brief },
    })),
  ];
})();

export interface Chosen {
  readonly tasks: readonly ClassTask[];
  /** What the address names and there is none of, such as "belief/flat-earth". */
  readonly unknown: readonly string[];
}

/** Reads the query of a class's address, such as "?beliefs=idle-is-free,always-cheaper&briefs=small-shop". */
export function readChosen(query: URLSearchParams): Chosen {
  const asked = (["belief", "brief"] as const).flatMap((kind) =>
    (query.get(`${kind}s`) ?? "")
      .split(",")
      .filter((name) => name !== "")
      .map((name) => `${kind}/${name}`),
  );
  const tasks = classTasks.filter(({ id }) => asked.includes(id));
  return { tasks, unknown: asked.filter((id) => !tasks.some((task) => task.id === id)) };
}

/** The same as a query; empty for no tasks. */
export function queryOf(tasks: readonly ClassTask[]): string {
  const names = (kind: ClassTask["kind"]) =>
    tasks.filter((task) => task.kind === kind).map(({ id }) => id.slice(kind.length + 1));
  const parts = (["belief", "brief"] as const)
    .filter((kind) => names(kind).length > 0)
    .map((kind) => `${kind}s=${names(kind).join(",")}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
