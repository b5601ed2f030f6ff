// Catches what a page, or the loading of its code, has thrown, and shows the error page instead, until the reader goes elsewhere.

import { Component, type ReactNode } from "react";
import { FailedPage } from "./FailedPage.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Where the reader is; what failed there is tried again once they come back. */
  readonly place?: string;
}

interface State {
  readonly place: string | undefined;
  readonly failure: { readonly error: unknown } | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { place: this.props.place, failure: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ place }: ErrorBoundaryProps, state: State): State | null {
    return place === state.place ? null : { place, failure: null };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <FailedPage error={failure.error} />;
  }
}

/** Where nothing stands around what fails: the error page is the main part of the document. */
export class BareErrorBoundary extends ErrorBoundary {
  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <main>{super.render()}</main>;
  }
}
