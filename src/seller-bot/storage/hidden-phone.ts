import { createHash } from 'node:crypto';

/**
 * What stands for the number of a contact that was erased: nobody can call it, but whoever texts from it again is recognised.
 * SHA-1 because Redis has it for its scripts (`HIDDEN_PHONE`); what keeps the number secret is the key.
 */
export function hiddenPhone(key: string, digits: string): string {
  return `#${createHash('sha1').update(`${key}:${digits}`).digest('hex')}`;
}

/** The same inside Redis. */
export const HIDDEN_PHONE = `
local function hidden_phone(key, digits) return '#' .. redis.sha1hex(key .. ':' .. digits) end
`;
