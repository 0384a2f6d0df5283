import type { ComponentChildren } from 'preact';
import { ApiProblem, wordsOf } from '../api/client';
import { Dialog } from './dialog';
import { sent } from './text-field';

interface FormDialogProps {
  readonly title: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSend: (field: (name: string) => string) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form over the screen. What the server refuses stands in the form; what was typed stays. */
export function FormDialog({ title, action, isBusy, error, onSend, onClose, children }: FormDialogProps) {
  const isAboutFields = error instanceof ApiProblem && error.fields.length > 0;
  return (
    <Dialog label={title} class="confirm" onClose={onClose}>
      <form
        class="confirm-body"
        onSubmit={(event) => {
          onSend(sent(event));
        }}
      >
        <h2>{title}</h2>
        {children}
        {error !== null && !isAboutFields && (
          <p class="field-complaint" role="alert">
            {wordsOf(error)}
          </p>
        )}
        <div class="confirm-actions">
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="button primary" disabled={isBusy}>
            {isBusy ? 'One moment …' : action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the server said about a field of a form. */
export function complaintsOf(error: Error | null): (field: string) => string | undefined {
  const fields = error instanceof ApiProblem ? error.fields : [];
  return (field) => fields.find((one) => one.field === field)?.message;
}
