import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly label: string;
  readonly class: string;
  /** Whoever must not close it does nothing here. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus back. */
export function Dialog({ label, class: style, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={style}
      aria-label={label}
      onCancel={(event) => {
        // Fields for a file tell of a cancelled choice by the same event.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A browser closes a dialog at the second Escape, asked or not.
        if (dialog.current?.isConnected === true) dialog.current.showModal();
      }}
      onClick={(event) => {
        // Only the veil is the dialog itself; whatever lies on it is a child.
        if (event.target === dialog.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
