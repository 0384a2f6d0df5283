import type { InputHTMLAttributes } from 'preact';

interface TextFieldProps extends Omit<InputHTMLAttributes, 'label'> {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** What the server said about it. */
  readonly complaint?: string | undefined;
}

/** One line of text in a form, with its name above and what is wrong with it below. */
export function TextField({ label, hint, complaint, ...rest }: TextFieldProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      {hint !== undefined && <span class="small muted">{hint}</span>}
      <input {...rest} aria-invalid={complaint !== undefined} />
      {complaint !== undefined && (
        <span class="field-complaint" role="alert">
          {complaint}
        </span>
      )}
    </label>
  );
}

/**
 * What stands in the fields of a form at the moment it is sent, by name: a browser that fills a form in and sends it
 * does not wait for the page to take notice.
 */
export function sent(event: Event): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}
