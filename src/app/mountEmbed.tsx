// An embed: one page without header and router, kept from failing blankly.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { EmbedPage } from "../pages/embed/index.ts";
import { BareErrorBoundary } from "./ErrorBoundary.tsx";

export function mount(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <BareErrorBoundary>
        <EmbedPage />
      </BareErrorBoundary>
    </StrictMode>,
  );
}
