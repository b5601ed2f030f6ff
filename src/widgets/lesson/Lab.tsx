// The way from a lesson to the Lab, with a scenario loaded.
import { useEffect, useState, type ReactNode } from "react";
import { buttonClass } from "#ui";
import type { ScenarioChange } from "#widgets/predict";
import { loadForLesson } from "./labAddress.ts";
import { useLesson } from "./lessonContext.ts";

export interface LabProps {
  readonly scenario: string;
  readonly change?: ScenarioChange;
  readonly children?: ReactNode;
}

export function Lab({ scenario, change, children }: LabProps) {
  const { Link } = useLesson();
  // Until the change is made, and where it cannot be, the scenario as it stands is worth opening.
  const [to, setTo] = useState(`/lab?scenario=${encodeURIComponent(scenario)}`);
  useEffect(() => {
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
    <div className="my-6 font-sans print:hidden">
      <Link
        to={to}
        className={buttonClass(
          { variant: "primary", size: "large" },
          "h-auto! min-h-12 max-w-full py-2 whitespace-normal!",
        )}
      >
        {children}
      </Link>
    </div>
  );
}
