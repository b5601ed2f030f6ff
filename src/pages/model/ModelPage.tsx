// What the simulation computes, simplifies and was checked against: docs/model.md, as it stands.
import { PlainText, type Text } from "#teaching/lesson";

const [model] = Object.values(import.meta.glob<Text>("../../../docs/model.md", { eager: true }));

export function ModelPage() {
  return (
    <div className="mx-auto w-full max-w-[50rem] px-5 py-12 sm:py-16">
      <PlainText text={model} />
    </div>
  );
}
