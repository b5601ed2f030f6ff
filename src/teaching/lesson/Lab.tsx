// The way from a lesson to the Lab, with a scenario loaded.
import { buttonClass } from "#ui";
import { LabLink, type LabLinkProps } from "./LabLink.tsx";

export function Lab(props: Omit<LabLinkProps, "className">) {
  return (
    <div className="my-6 font-sans print:hidden">
      <LabLink
        {...props}
        className={buttonClass(
          { variant: "primary", size: "large" },
          "h-auto! min-h-12 max-w-full py-2 whitespace-normal!",
        )}
      />
    </div>
  );
}
