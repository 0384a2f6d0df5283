import type { Role } from '../config';

/** A person who may log in, known by their e-mail address in small letters. */
export interface User {
  readonly name: string | null;
  readonly role: Role;
  /** The CRM locations they may see; null = all, also those to come. */
  readonly locations: readonly string[] | null;
  /** Salted hash. */
  readonly password: string;
  /** Grows with every change of the password, which ends the sessions that began with an earlier one. */
  readonly passwordVersion: number;
  /** Hash of the ADMIN_PASSWORD that this user was made from; another one in the environment sets the password anew. */
  readonly madeFrom: string | null;
  readonly createdAt: number;
}

export const LEAST_PASSWORD = 12;
export const MOST_PASSWORD = 256;

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Why a password is too weak to be set: completes the sentence "password …"; null = it may be. */
export function weaknessOf(password: string, email: string): string | null {
  if (password.length < LEAST_PASSWORD) return `must have at least ${String(LEAST_PASSWORD)} characters`;
  if (password.length > MOST_PASSWORD) return `must have at most ${String(MOST_PASSWORD)} characters`;
  const small = password.toLowerCase();
  const name = email.split('@', 1)[0] ?? email;
  if (small === email || (name.length > 3 && small.includes(name))) return 'must not contain the name';
  if (new Set(password).size < 5) return 'must have at least 5 different characters';
  return null;
}
