// A link to the Lab with a scenario loaded, with a change made to it where one is given.
import { useEffect, useState, type ReactNode } from "react";
import type { ScenarioChange } from "#host/predict";
import { labAddress, loadForLesson } from "./labAddress.ts";
import { useLesson } from "./lessonContext.ts";

export interface LabLinkProps {
  readonly scenario: string;
  readonly change?: ScenarioChange;
  readonly className?: string;
  readonly children?: ReactNode;
}

export function LabLink({ scenario, change, className, children }: LabLinkProps) {
  const { Link } = useLesson();
  // Until the change is made there is nothing to lead to; where it cannot be, the scenario as it stands is worth opening.
  const [to, setTo] = useState(change ? null : labAddress(scenario));
  useEffect(() => {
    if (!change) return;
    let wanted = true;
    loadForLesson(scenario, change).then(
      ({ labTo }) => wanted && setTo(labTo),
      () => wanted && setTo(labAddress(scenario)),
    );
    return () => {
      wanted = false;
    };
  }, [scenario, change]);
  if (to === null) return <span className={className}>{children}</span>;
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}
