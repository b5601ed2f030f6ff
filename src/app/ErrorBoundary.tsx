// Catches what fails where there is no router to do it, and shows the error page instead.

import { Component, type ReactNode } from "react";
import { FailedPage } from "./FailedPage.tsx";

interface State {
  readonly failure: { readonly error: unknown } | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <main>
        <FailedPage error={this.state.failure.error} />
      </main>
    );
  }
}
