import type { ComponentChildren } from 'preact';
import { Dialog } from './dialog';

interface ConfirmProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be taken back. */
export function Confirm({ title, children, action, isDangerous = false, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog label={title} class="confirm" onClose={onClose}>
      <div class="confirm-body">
        <h2>{title}</h2>
        <div class="muted">{children}</div>
        <div class="confirm-actions">
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            class={`button ${isDangerous ? 'danger' : 'primary'}`}
            onClick={() => {
              onClose();
              onConfirm();
            }}
          >
            {action}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
