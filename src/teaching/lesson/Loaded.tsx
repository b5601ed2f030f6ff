// A scenario that is being fetched: what stands in its place meanwhile, and when it cannot be had.
import { useEffect, useState, type ReactNode } from "react";
import { t } from "#messages";
import { Button, Message, reasonOf } from "#ui";

export interface LoadedProps<Value> {
  /** Must not change from one drawing to the next, or it is fetched again. */
  readonly load: () => Promise<Value>;
  readonly className?: string;
  readonly children: (value: Value) => ReactNode;
}

type State<Value> =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly detail: string }
  | { readonly status: "ready"; readonly value: Value };

export function Loaded<Value>(props: LoadedProps<Value>) {
  const [round, setRound] = useState(0);
  return <OneTry key={round} {...props} onRetry={() => setRound(round + 1)} />;
}

function OneTry<Value>({ load, className, children, onRetry }: LoadedProps<Value> & { readonly onRetry: () => void }) {
  const [state, setState] = useState<State<Value>>({ status: "loading" });
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setState({ status: "ready", value }),
      (error: unknown) => wanted && setState({ status: "failed", detail: reasonOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (state.status === "ready") return children(state.value);
  if (state.status === "loading") return <Message kind="loading" title={t("learn.loading")} className={className} />;
  return (
    <Message
      kind="error"
      title={t("learn.failedTitle")}
      className={className}
      actions={<Button onClick={onRetry}>{t("learn.retry")}</Button>}
    >
      <p className="font-mono text-xs break-words whitespace-pre-line">{state.detail}</p>
    </Message>
  );
}
