// A page of documentation, set like a lesson; it holds no words of the vocabulary.
import "./lesson.css";
import type { Text } from "./content.ts";
import { prose } from "./vocabulary.tsx";

export function PlainText({ text }: { readonly text: Pick<Text, "default"> }) {
  const Content = text.default;
  return (
    <div className="lesson-prose lesson-plain">
      <Content components={prose} />
    </div>
  );
}
