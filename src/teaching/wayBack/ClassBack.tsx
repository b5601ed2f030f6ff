// Leads from a belief or a brief back to the class that it is a task of; nothing where the tab is in no class.
import { useSyncExternalStore } from "react";
import { t } from "#messages";
import type { LinkComponent } from "#teaching/lesson";
import { classWith } from "./classOfTab.ts";

interface ClassBackProps {
  readonly kind: "beliefs" | "briefs";
  readonly name: string;
  readonly Link: LinkComponent;
}

export function ClassBack({ kind, name, Link }: ClassBackProps) {
  // Markup made ahead is in no class.
  const query = useSyncExternalStore(
    never,
    () => classWith(kind, name),
    () => null,
  );
  if (query === null) return null;
  return (
    <p className="mt-8 print:hidden">
      <Link to={`/class/join${query}`} className="button button-primary button-medium control">
        {t("site.toClass")}
      </Link>
    </p>
  );
}

function never(): () => void {
  return () => {};
}
