/** Fields that prove who someone is. */
const SECRET_FIELD = /(authorization|password|passwd|secret|token|api_?key|cookie|signature)/i;

/** Fields that hold what people write, or how to reach them. */
const PERSONAL_FIELDS = new Set([
  'text',
  'message',
  'message_text',
  'messagetext',
  'response_message',
  'body',
  'words',
  'phone',
  'email',
  'name',
  'first_name',
  'last_name',
  'full_name',
  'contact_info',
  'contactinfo',
  'property_address',
  'propertyaddress',
  'address',
  'address1',
]);

/** Fields whose digits are names of things, needed to find a line again. */
const NAMES_OF_THINGS = /(^id|[a-z]Id|_id|^pid|^url|^route|^at|At|Ms|^version)$/;

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/** Ten to fifteen digits, written together or with the usual separators; not the inside of a longer word or number. */
const PHONE = /(?<![\w.])\+?\(?\d(?:[\s().-]{0,2}\d){9,14}(?!\w)/g;

const DEEPEST = 6;
const MOST_ITEMS = 50;

/**
 * Takes out of a log line what must not be in it: secrets wholly, texts and ways to reach people down to their length or
 * their last two digits. What it does not know it keeps, so log lines name ids, not people.
 */
export class Masker {
  private readonly secrets: readonly string[];

  constructor(secrets: readonly string[] = []) {
    // Longest first: one may contain another.
    this.secrets = [...secrets].sort((a, b) => b.length - a.length);
  }

  /** Free text: secrets, e-mail addresses and phone numbers are replaced. */
  text(text: string): string {
    let masked = text;
    for (const secret of this.secrets) masked = masked.replaceAll(secret, '[secret]');
    if (masked.includes('@')) masked = masked.replace(EMAIL, '[email]');
    return masked.replace(PHONE, (digits) => `[phone ..${digits.replace(/\D/g, '').slice(-2)}]`);
  }

  /** The fields of a log line. */
  fields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return this.record(fields, 0);
  }

  private record(record: object, depth: number): Record<string, unknown> {
    const masked: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(record)) masked[key] = this.field(key, value, depth);
    return masked;
  }

  private field(key: string, value: unknown, depth: number): unknown {
    if (value === null || value === undefined || typeof value === 'boolean') return value;
    if (SECRET_FIELD.test(key)) return '[secret]';
    if (PERSONAL_FIELDS.has(key.toLowerCase())) return typeof value === 'string' ? lengthOf(value) : '[masked]';
    if (typeof value === 'string' && NAMES_OF_THINGS.test(key)) return this.withoutSecrets(value);
    return this.value(value, depth + 1);
  }

  private value(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
    if (depth > DEEPEST) return '[deeper]';
    if (value instanceof Error) return this.error(value, depth);
    if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => this.value(item, depth + 1));
    if (value instanceof Date) return value;
    if (ArrayBuffer.isView(value)) return `[${String(value.byteLength)} bytes]`;
    return this.record(value, depth);
  }

  /** Errors keep their type, message and stack (all masked as text), their code, and what caused them. */
  private error(error: Error, depth: number): Record<string, unknown> {
    return {
      type: error.name,
      message: this.text(error.message),
      ...('code' in error ? { code: error.code } : {}),
      ...(error.stack === undefined ? {} : { stack: this.text(error.stack) }),
      ...(error.cause === undefined ? {} : { cause: this.value(error.cause, depth + 1) }),
    };
  }

  private withoutSecrets(text: string): string {
    return this.secrets.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), text);
  }
}

function lengthOf(text: string): string {
  return `[${String(text.length)} chars]`;
}
