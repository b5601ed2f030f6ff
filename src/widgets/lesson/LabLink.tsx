// A link to the Lab with a scenario loaded, with a change made to it where one is given.
import { useEffect, useState, type ReactNode } from "react";
import type { ScenarioChange } from "#widgets/predict";
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
  // Until the change is made, and where it cannot be, the scenario as it stands is worth opening.
  const [to, setTo] = useState(labAddress(scenario));
  useEffect(() => {
    if (!change) return;
    let wanted = true;
    loadForLesson(scenario, change).then(
      ({ labTo }) => wanted && setTo(labTo),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [scenario, change]);
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}
