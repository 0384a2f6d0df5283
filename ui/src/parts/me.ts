import { useQuery } from '@tanstack/preact-query';
import { me, type Me } from '../api/session';

const RANKS: Readonly<Record<Me['role'], number>> = { viewer: 0, agent: 1, admin: 2 };

/**
 * Whether the person at the page may do what needs this role; the server asks again. Until it is known who they are
 * nobody may.
 */
export function useMay(least: Me['role']): boolean {
  const { data } = useQuery(me());
  return data !== undefined && RANKS[data.role] >= RANKS[least];
}
