// What is stored and who learns of it, and who can use the app: docs/privacy.md and docs/accessibility.md, as they stand.
import { PlainText, type Text } from "#teaching/lesson";

const [privacy] = Object.values(import.meta.glob<Text>("../../../docs/privacy.md", { eager: true }));
const [accessibility] = Object.values(import.meta.glob<Text>("../../../docs/accessibility.md", { eager: true }));

export function PrivacyPage() {
  return <Statement text={privacy} />;
}

export function AccessibilityPage() {
  return <Statement text={accessibility} />;
}

function Statement({ text }: { readonly text: Text }) {
  return (
    <div className="mx-auto w-full max-w-[50rem] px-5 py-12 sm:py-16">
      <PlainText text={text} />
    </div>
  );
}
