// The error page for what a route's page, or the loading of its code, has thrown.

import { useRouteError } from "react-router";
import { FailedPage } from "./FailedPage.tsx";

/** Inside the site's layout. */
export function ErrorPage() {
  return <FailedPage error={useRouteError()} />;
}

/** Where the layout itself has failed. */
export function BareErrorPage() {
  return (
    <main>
      <ErrorPage />
    </main>
  );
}
