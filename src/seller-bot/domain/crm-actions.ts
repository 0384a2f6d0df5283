import {
  type Answers,
  type ContactRecord,
  type CrmField,
  type CrmView,
  type Temperature,
  CRM_FIELDS,
  questionsAnswered,
} from './conversation';
import type { CrmAction } from './outbox';
import { ALL_TEMPERATURE_TAGS, tagOf } from './temperature';

/** What the CRM should show for these answers. Unknown answers are not written, so they never blank a field. */
export function crmViewOf(answers: Answers, temperature: Temperature): CrmView {
  const fields: Partial<Record<CrmField, string | number>> = {
    seller_temperature: temperature.toLowerCase(),
    seller_questions_answered: questionsAnswered(answers),
  };
  if (answers.condition !== null) fields.property_condition = answers.condition.value;
  if (answers.price !== null) fields.seller_price_expectation = answers.price.value.expectation;
  if (answers.motivation !== null) fields.seller_motivation = answers.motivation.value;
  return { temperatureTag: tagOf(temperature), fields };
}

/** The writes that bring the CRM from what it was told (and the tags it told us) to what it should show: only changes. */
export function crmChanges(before: CrmView, after: CrmView, contact: ContactRecord): readonly CrmAction[] {
  const actions: CrmAction[] = [];
  const tag = after.temperatureTag;
  for (const stale of ALL_TEMPERATURE_TAGS) {
    const isSet = before.temperatureTag === stale || contact.tags.includes(stale);
    if (stale !== tag && isSet && before.temperatureTag !== tag) actions.push({ type: 'remove_tag', tag: stale });
  }
  if (tag !== null && before.temperatureTag !== tag) actions.push({ type: 'add_tag', tag });
  for (const field of CRM_FIELDS) {
    const value = after.fields[field];
    if (value !== undefined && before.fields[field] !== value) actions.push({ type: 'update_field', field, value });
  }
  return actions;
}
