const LEVELS: Readonly<Record<number, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO ',
  40: 'WARN ',
  50: 'ERROR',
  60: 'FATAL',
};

/** One event as one line for people; only a stack may follow on lines of its own. Takes a line as pino writes it. */
export function readableLine(json: string): string {
  const { level, time, context, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const clock = new Date(Number(time)).toISOString().slice(11, 23);
  const where = typeof context === 'string' ? `[${context}] ` : '';
  const fields = Object.entries(rest).map(([key, value]) => ` ${key}=${shown(value)}`);
  const text = typeof msg === 'string' ? oneLine(msg) : '';
  return `${clock} ${LEVELS[Number(level)] ?? String(level)} ${where}${text}${fields.join('')}${stackOf(err)}\n`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? oneLine(value) : JSON.stringify(value);
}

/** Nobody may forge a second line by a line break in a value. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, '⏎');
}

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { stack, message } = error as { stack?: unknown; message?: unknown };
  return typeof stack === 'string' ? `\n    ${stack.replace(/\n/g, '\n    ')}` : ` err=${shown(message)}`;
}
