import { localTime, reasonWords, words } from '../format';

/** What the CRM is told, in words. */
export function effectWords(effect: Readonly<Record<string, unknown>>): string {
  const say = (name: string): string => {
    const value = effect[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  switch (effect.type) {
    case 'sms':
      return `Text: “${say('text')}”`;
    case 'add_tag':
      return `Add the tag ${say('tag')}`;
    case 'remove_tag':
      return `Remove the tag ${say('tag')}`;
    case 'update_field':
      return `Set ${say('field')} to ${say('value')}`;
    case 'update_fields':
      return `Set ${fieldWords(effect.fields)}`;
    case 'trigger_workflow':
      return `Start the workflow ${say('workflow_id')}`;
    case 'set_dnd':
      return effect.enabled === false ? 'Lift do-not-disturb' : 'Set do-not-disturb';
    case 'book_appointment':
      return `Book the appointment ${say('start_time') === '' ? '' : localTime(say('start_time'))}`;
    case 'flag_person':
      return `Call a person: ${reasonWords(say('reason')).toLowerCase()}`;
    default:
      return words(say('type'));
  }
}

function fieldWords(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null) return '';
  return Object.entries(fields)
    .map(([field, value]) => `${field} to ${String(value)}`)
    .join(', ');
}
