// The provider of a text's reader, for what runs in it; and what is said beside what stays with the provider that the text is about.
import "#messages/learnAt";
import { useContext } from "react";
import type { Provider } from "#facts";
import { providerName, useReadersProvider, USUAL } from "#host/products";
import { t } from "#messages";
import { LessonContext } from "./lessonContext.ts";

/** The provider at which the reader of this text wants runs. */
export function useProviderHere(): Provider {
  const [provider] = useReadersProvider();
  return useContext(LessonContext)?.isAtReaders ? provider : USUAL;
}

/** Beside what stays with what the text is about, while the reader has chosen another provider. */
export function AboutUsual() {
  const provider = useProviderHere();
  if (provider === USUAL) return null;
  return <p className="text-xs text-ink-2 print:hidden">{t("learnAt.about", { provider: providerName(USUAL) })}</p>;
}
