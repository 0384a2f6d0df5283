/** An id of 32 hex digits. `crypto.randomUUID` exists only on pages that came encrypted, or from this machine. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
