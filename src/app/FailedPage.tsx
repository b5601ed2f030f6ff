// What a reader sees when a page fails: plain words, nothing lost (the address stays), and the way to try again.

import { t } from "#messages";
import { Button } from "#ui";
import { PlainPage } from "./PlainPage.tsx";

export function FailedPage({ error }: { readonly error: unknown }) {
  return (
    <PlainPage title={t("shell.errorTitle")}>
      <p role="alert">{t("shell.errorText")}</p>
      <p>
        <Button variant="primary" className="font-sans" onClick={() => location.reload()}>
          {t("shell.errorReload")}
        </Button>
      </p>
      <details className="failure">
        <summary>{t("shell.errorDetails")}</summary>
        <pre>{describe(error)}</pre>
      </details>
    </PlainPage>
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
