/** What a spreadsheet would take for a formula, or for the way into one. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A cell as text: what a spreadsheet would calculate is shown instead, by an apostrophe before it. */
function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}
