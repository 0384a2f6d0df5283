/** A Server-Sent Event as a browser understands it; `event` is null where there is only an id. */
export interface Frame {
  readonly id: string;
  readonly event: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The whole frames in what has arrived so far; comments are passed over. */
export function framesIn(text: string): Frame[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .flatMap((block) => {
      const fields = new Map(
        block
          .split('\n')
          .filter((line) => !line.startsWith(':'))
          .map((line): [string, string] => {
            const [name = '', ...rest] = line.split(': ');
            return [name, rest.join(': ')];
          }),
      );
      if (fields.size === 0) return [];
      const data = fields.get('data');
      return [
        {
          id: fields.get('id') ?? '',
          event: fields.get('event') ?? null,
          data: data === undefined ? {} : (JSON.parse(data) as Record<string, unknown>),
        },
      ];
    });
}
