// Keeps a widget that fails from taking its page with it, and offers to draw it again.

import { Component, type ReactNode } from "react";
import { t } from "#messages";
import { Button, Message, reasonOf } from "#ui";

interface WidgetBoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}

export class WidgetBoundary extends Component<WidgetBoundaryProps, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: reasonOf(error) };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return (
      <Message
        kind="error"
        title={t("embed.failedTitle", { title: this.props.title })}
        actions={<Button onClick={() => this.setState({ failure: null })}>{t("embed.drawAgain")}</Button>}
      >
        <p>{t("embed.failedBody")}</p>
        <p className="font-mono text-xs break-words">{this.state.failure}</p>
      </Message>
    );
  }
}
