// An embed: one page without header and router, kept from failing blankly.

import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { EmbedPage } from "../pages/embed/index.ts";
import { followAnchors } from "./anchors.ts";
import { BareErrorBoundary } from "./ErrorBoundary.tsx";

export function mount(root: HTMLElement): void {
  const embed = (
    <StrictMode>
      <BareErrorBoundary>
        <EmbedPage />
      </BareErrorBoundary>
    </StrictMode>
  );
  if (import.meta.env.MODE === "single") followAnchors();
  // In a transition React works in pieces, between which the host page answers.
  startTransition(() => createRoot(root).render(embed));
}
