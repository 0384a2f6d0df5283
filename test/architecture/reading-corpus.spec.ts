import { CONVERSATION_TASK } from '../accuracy/conversation-task';
import { samplesOf } from '../accuracy/corpus';
import { LEADS_TASK } from '../accuracy/leads';
import { SELLER_TASK } from '../accuracy/seller-task';
import { type Task, score } from '../accuracy/task';

/** Shares of the development half that are right in every field, in percent: what a change may not undo. */
const FLOORS: readonly (readonly [Task, number])[] = [
  [SELLER_TASK, 97.5],
  [CONVERSATION_TASK, 93],
  [LEADS_TASK, 95],
];

describe('The labelled corpus, development half', () => {
  it.each(FLOORS.map(([task, floor]) => [task.name, floor, task] as const))(
    '%s are read right in at least %d %% of all cases',
    (_name, floor, task) => {
      const { total, right } = score(task, samplesOf('development', task.accepts));
      expect(total).toBeGreaterThan(0);
      expect((100 * right) / total).toBeGreaterThanOrEqual(floor);
    },
  );

  it('never hears an opt-out where there is none', () => {
    const { misses } = score(SELLER_TASK, samplesOf('development', SELLER_TASK.accepts));
    const heard = misses.filter(({ fields }) =>
      fields.some(({ field, actual }) => field === 'intent' && actual === 'opt_out'),
    );
    expect(heard.map(({ sample }) => sample.message)).toEqual([]);
  });
});
