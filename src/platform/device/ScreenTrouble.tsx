import { Component, type ReactNode } from "react";
import { ErrorState } from "../design/States.tsx";

interface ScreenTroubleProps {
  readonly children: ReactNode;
}

/** A screen that fails or cannot be fetched takes nothing else with it: the way to the others stays. */
export class ScreenTrouble extends Component<ScreenTroubleProps, { readonly failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override state = { failed: false };

  override render() {
    return this.state.failed ? <ErrorState isPage onAgain={() => location.reload()} /> : this.props.children;
  }
}
