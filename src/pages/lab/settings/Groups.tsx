// The settings of the run by component: closed until asked for, and open where something is wrong in them.
import { useState, type ReactNode } from "react";
import type { Stage, Summary } from "#engine";
import { t } from "#messages";
import { cx } from "#ui";
import type { Problem } from "#scenario";
import type { ControlsProps } from "../controls/types.ts";
import { changedIn } from "./edits.ts";
import {
  BEFORE_FUNCTION,
  FROM_FUNCTION,
  groupsOf,
  isMeant,
  isOff,
  isWrong,
  pathsOf,
  shownOf,
  type Group,
} from "./groups.ts";
import { ServerNote } from "./ServerNote.tsx";
import { SettingRow } from "./SettingRow.tsx";
import { PATHS } from "./table.ts";
import { useReasons } from "../controls/useReasons.ts";

interface GroupsProps {
  readonly controls: ControlsProps;
  /** Those before the function, or it and those after it. */
  readonly part: "before" | "from";
  /** The component that stands above all, chosen in the diagram. */
  readonly chosen: Stage | null;
  readonly summary: Summary | null;
}

export function Groups({ controls, part, chosen, summary }: GroupsProps) {
  const { draft } = controls;
  const above = chosen ? groupsOf(chosen, draft) : [];
  const groups = (part === "before" ? BEFORE_FUNCTION : FROM_FUNCTION).filter(
    (each) => isMeant(each, draft) && !above.includes(each),
  );
  return groups.map((group) => <Closed key={group} group={group} controls={controls} summary={summary} />);
}

interface GroupProps {
  readonly group: Group;
  readonly controls: ControlsProps;
  readonly summary: Summary | null;
}

function Closed({ group, controls, summary }: GroupProps) {
  const { draft, opened, problems } = controls;
  const [asked, setAsked] = useState(false);
  const open = asked || pathsOf(group).some((path) => isWrong(path, problems));
  const changed = changedIn(group, draft, opened);
  return (
    <details open={open} className="border-b border-line" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary className="control flex min-h-10 cursor-pointer items-center gap-2 px-4 text-sm font-semibold hover:bg-line/40">
        <Chevron />
        {t(`labSettings.group.${group}`)}
        {changed > 0 && (
          <span className="ml-auto text-xs font-normal text-ink-2">{t("labSettings.changed", { n: changed })}</span>
        )}
      </summary>
      {open && (
        <div className="px-4 pb-4">
          <Rows group={group} controls={controls} summary={summary} />
        </div>
      )}
    </details>
  );
}

function Chevron() {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2 fill-current text-ink-3 in-open:rotate-90">
      <path d="M1.5 0v8L6 4z" />
    </svg>
  );
}

function Rows({ group, controls, summary, wide = false }: GroupProps & { readonly wide?: boolean }) {
  const { draft, problems } = controls;
  const reasons = useReasons(draft, summary);
  const isHttpOnly = draft.trigger !== "http" && BEFORE_FUNCTION.includes(group) && group !== "client";
  return (
    <div className={cx("flex flex-col gap-2.5", wide && "md:max-lg:grid md:max-lg:grid-cols-2 md:max-lg:gap-x-8")}>
      {group === "server" && summary && <ServerNote scenario={draft} summary={summary} />}
      {isHttpOnly && <p className="text-xs text-ink-2">{t("labSettings.onlyHttp")}</p>}
      {!isHttpOnly && isOff(group, draft) && <p className="text-xs text-ink-2">{t("labSettings.isOff")}</p>}
      {shownOf(group, draft, problems).map((path) => (
        <SettingRow
          key={path}
          path={path}
          controls={controls}
          hint={group === "function" ? reasons?.[path.slice("function.".length) as keyof typeof reasons] : undefined}
        />
      ))}
    </div>
  );
}

interface ChosenProps extends Omit<GroupProps, "group"> {
  readonly room: Stage;
  readonly children: ReactNode;
}

/** All settings of a component, its own controls first. */
export function ChosenRows({ room, controls, summary, children }: ChosenProps) {
  const groups = groupsOf(room, controls.draft);
  return (
    <>
      {children}
      {groups.map((group) => (
        <section key={group} aria-label={t(`labSettings.group.${group}`)} className="px-4 py-3">
          {(groups.length > 1 || children !== null) && (
            <h3 className="mb-2.5 text-xs font-semibold text-ink-2">{t(`labSettings.group.${group}`)}</h3>
          )}
          <Rows group={group} controls={controls} summary={summary} wide />
        </section>
      ))}
    </>
  );
}

/** Whether a problem is told beside a control, which is shown because of it. */
export function isBeside({ pointer }: Problem): boolean {
  return pointer.startsWith("/workload") || PATHS.some((path) => isWrong(path, [{ pointer } as Problem]));
}
