import type { PlacedEvent } from '../platform/live-events';

/** Server-Sent Events as they are written; each frame ends with an empty line. */

/** A comment: readers pass over it, but see that the connection lives. */
export const HEARTBEAT = ': alive\n\n';

/** Only a place: a reader that is cut off before the first event resumes from here. How soon to come back is said as well. */
export function placeFrame(id: string): string {
  return `retry: 1000\nid: ${id}\n\n`;
}

export function frameOf({ id, event }: PlacedEvent): string {
  const { kind, at, contactId, data } = event;
  const about = contactId === null ? {} : { contact_id: contactId };
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify({ ...about, at: new Date(at).toISOString(), ...data })}\n\n`;
}

/** Events between what the reader has seen and what follows are not kept any more. */
export function gapFrame(id: string, now: number): string {
  const data = {
    at: new Date(now).toISOString(),
    what: 'events_missed',
    message: 'Some events are too old to be shown again; the views show where things stand.',
  };
  return `retry: 1000\nid: ${id}\nevent: system\ndata: ${JSON.stringify(data)}\n\n`;
}
