import { Component, type ComponentChildren } from 'preact';
import { Failure } from './basics';

interface Props {
  readonly children: ComponentChildren;
}

/** A screen that breaks says so and leaves the rest of the page alone. */
export class Boundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render({ children }: Props, { error }: { readonly error: unknown }) {
    if (error === undefined) return children;
    return (
      <Failure
        what="This screen"
        error={error}
        retry={() => {
          window.location.reload();
        }}
      />
    );
  }
}
