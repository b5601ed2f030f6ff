// JSON as nested lists: each object and list folds by a button. What came from the request is marked.
import { useState } from "react";
import type { JsonValue } from "#facts";
import { t } from "#messages";
import { cx } from "#ui";
import { childPointer, childrenOf, foldedAtFirst, isShort } from "./folding.ts";
import { OWN_LOOK } from "./looks.ts";

interface JsonTreeProps {
  readonly value: JsonValue;
  /** JSON pointers of what came from the request. */
  readonly own: ReadonlySet<string>;
}

/** Folding begins anew with another value: give it a key. */
export function JsonTree({ value, own }: JsonTreeProps) {
  const [folded, setFolded] = useState(() => foldedAtFirst(value, own));
  const toggle = (pointer: string) => {
    const next = new Set(folded);
    if (!next.delete(pointer)) next.add(pointer);
    setFolded(next);
  };
  return (
    <div className="font-mono text-xs/6 [overflow-wrap:anywhere]">
      <Value value={value} pointer="" name={null} last tree={{ own, folded, toggle }} />
    </div>
  );
}

interface Tree {
  readonly own: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly toggle: (pointer: string) => void;
}

interface ValueProps {
  readonly value: JsonValue;
  readonly pointer: string;
  /** Null for the whole document and for the items of a list. */
  readonly name: string | null;
  readonly last: boolean;
  readonly tree: Tree;
  readonly item?: number;
}

function Value(props: ValueProps) {
  const { value, pointer, name, last, tree } = props;
  const isOwn = tree.own.has(pointer);
  const children = childrenOf(value);
  const comma = last ? "" : ",";
  if (isShort(value)) {
    const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
    return (
      <div className="pl-5">
        <Name name={name} />
        {open}
        {children.map(([key, child], index) => (
          <span key={key}>
            {index > 0 && ", "}
            <Name name={Array.isArray(value) ? null : key} />
            <Leaf
              text={JSON.stringify(child)}
              className={cx(
                isOwn || tree.own.has(childPointer(pointer, key))
                  ? OWN_LOOK
                  : typeof child === "string" && "text-ink-2",
              )}
            />
          </span>
        ))}
        {close}
        {comma}
      </div>
    );
  }
  if (children.length === 0) {
    return (
      <div className="pl-5">
        <Name name={name} />
        <Leaf
          text={JSON.stringify(value)}
          className={cx(isOwn ? OWN_LOOK : typeof value === "string" && "text-ink-2")}
        />
        {comma}
      </div>
    );
  }
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const isFolded = tree.folded.has(pointer);
  return (
    <div>
      <div className="flex">
        <Fold {...props} folded={isFolded} />
        <span className="min-w-0">
          <Name name={name} />
          {open}
          {isFolded && (
            <>
              <span className="px-1 font-sans text-2xs text-ink-2">
                {t(isList ? "travel.items" : "travel.keys", { n: children.length })}
              </span>
              {close}
              {comma}
            </>
          )}
        </span>
      </div>
      {!isFolded && (
        <>
          <ul className="ml-2.5 border-l border-line">
            {children.map(([key, child], index) => (
              <li key={key}>
                <Value
                  value={child}
                  pointer={childPointer(pointer, key)}
                  name={isList ? null : key}
                  item={isList ? index + 1 : undefined}
                  last={index === children.length - 1}
                  tree={tree}
                />
              </li>
            ))}
          </ul>
          <div className="pl-5">
            {close}
            {comma}
          </div>
        </>
      )}
    </div>
  );
}

/** A text longer than this is cut until the reader asks for all of it. */
const LONG = 160;
const KEPT = 60;

function Leaf({ text, className }: { readonly text: string; readonly className: string }) {
  const [whole, setWhole] = useState(text.length <= LONG);
  if (whole) return <span className={className}>{text}</span>;
  return (
    <>
      <span className={className}>{text.slice(0, KEPT)}…</span>{" "}
      <button
        type="button"
        className="min-h-6 font-sans text-2xs text-ink-2 underline underline-offset-2 hover:text-ink"
        onClick={() => setWhole(true)}
      >
        {t("travel.whole", { n: text.length })}
      </button>
    </>
  );
}

function Name({ name }: { readonly name: string | null }) {
  return name === null ? null : (
    <>
      <span className="font-bold">{name}</span>
      {": "}
    </>
  );
}

function Fold({ pointer, name, item, tree, folded }: ValueProps & { readonly folded: boolean }) {
  const what = name ?? (item === undefined ? t("travel.root") : t("travel.item", { n: item }));
  return (
    <button
      type="button"
      aria-expanded={!folded}
      aria-label={t(folded ? "travel.unfold" : "travel.fold", { name: what })}
      onClick={() => tree.toggle(pointer)}
      className="-ml-1 flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-2 hover:bg-line/60 hover:text-ink"
    >
      <svg aria-hidden="true" viewBox="0 0 8 8" className={cx("size-2 fill-current", !folded && "rotate-90")}>
        <path d="M1.5 0v8L7 4z" />
      </svg>
    </button>
  );
}
