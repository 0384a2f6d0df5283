import { newContact } from './domain/contact';
import { headOf } from './take-turns';
import { callBack } from './turn-policy';
import type { InboxMessage } from './domain/conversation';

const KEY = { locationId: 'default', contactId: 'maria-1' };

describe('When a person gets back to a seller', () => {
  const at = (hourUtc: number, timeZone: string | null): string => {
    const now = Date.UTC(2026, 10, 23, hourUtc);
    return callBack({ ...newContact(KEY, null, now), timeZone }, now, 'America/Chicago');
  };

  it.each([
    [13, 'America/New_York', 'today'],
    [13, 'America/Chicago', 'this morning'],
    [23, 'America/New_York', 'tomorrow morning'],
    [23, 'America/Chicago', 'today'],
    [16, null, 'today'],
    [5, null, 'tomorrow morning'],
    [16, 'Mars/Olympus', 'today'],
  ])('is, at %d:00 UTC in %p, %p', (hour, timeZone, expected) => {
    expect(at(hour, timeZone)).toBe(expected);
  });
});

describe('The head of an inbox', () => {
  const message = (id: string, via: InboxMessage['via']): InboxMessage => ({
    id,
    text: id,
    receivedAt: 0,
    via,
    contactInfo: null,
  });
  const ids = (...inbox: InboxMessage[]): string[] => headOf(inbox).map(({ id }) => id);

  it('is one text that somebody waits for, or all texts by webhook up to such a one', () => {
    expect(ids()).toEqual([]);
    expect(ids(message('a', 'process'), message('b', 'process'))).toEqual(['a']);
    expect(ids(message('a', 'webhook'), message('b', 'webhook'))).toEqual(['a', 'b']);
    expect(ids(message('a', 'webhook'), message('b', 'process'), message('c', 'webhook'))).toEqual(['a']);
    expect(ids(message('a', 'process'), message('b', 'webhook'))).toEqual(['a']);
  });
});
