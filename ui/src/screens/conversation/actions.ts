import { type QueryClient, useMutation, useQueryClient } from '@tanstack/preact-query';
import { api, dataOf, type Schemas, wordsOf } from '../../api/client';
import { conversation, type LocationId } from '../../api/queries';
import { useSay } from '../../parts/toast';
import { PENDING } from '../../parts/transcript';

type Conversation = Schemas['ConversationDto'];

export type Action =
  | { readonly kind: 'takeover' }
  | { readonly kind: 'release' }
  | { readonly kind: 'stage'; readonly stage: Schemas['MoveToStageDto']['stage'] }
  | { readonly kind: 'cma' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'reset' };

const DONE: Readonly<Record<Action['kind'], string>> = {
  takeover: 'You have taken over; the bot is silent.',
  release: 'The bot has the conversation again.',
  stage: 'The stage has been moved.',
  cma: 'The CMA workflow has been ordered.',
  message: 'Your text is on its way.',
  reset: 'The conversation has been reset.',
};

/** What a person can do with a conversation. Shown at once, taken back when the server refuses. */
export function useConversationAction(location: LocationId, contactId: string, onReset: () => void) {
  const client = useQueryClient();
  const say = useSay();
  const { queryKey } = conversation(location, contactId);
  return useMutation({
    mutationFn: (action: Action) => perform(action, location, contactId),
    onMutate: async (action) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before !== undefined) client.setQueryData(queryKey, foreseen(before, action));
      return { before };
    },
    onError: (error, _action, context) => {
      client.setQueryData(queryKey, context?.before);
      say('bad', wordsOf(error));
    },
    onSuccess: (after, action) => {
      say('good', DONE[action.kind]);
      if (after !== undefined) {
        client.setQueryData(queryKey, after);
      } else {
        client.removeQueries({ queryKey });
        onReset();
      }
      renewLists(client);
    },
  });
}

function renewLists(client: QueryClient): void {
  for (const name of ['overview', 'conversations', 'outbox', 'leads', 'lead']) {
    void client.invalidateQueries({ queryKey: [name] });
  }
}

async function perform(action: Action, location: LocationId, contactId: string): Promise<Conversation | undefined> {
  const query = location === undefined ? {} : { location_id: location };
  const params = { path: { contact_id: contactId }, query };
  switch (action.kind) {
    case 'takeover':
      return dataOf(api.POST('/api/seller-bot/conversations/{contact_id}/takeover', { params }));
    case 'release':
      return dataOf(api.POST('/api/seller-bot/conversations/{contact_id}/release', { params }));
    case 'stage':
      return dataOf(
        api.POST('/api/seller-bot/conversations/{contact_id}/stage', { params, body: { stage: action.stage } }),
      );
    case 'cma':
      return dataOf(api.POST('/api/seller-bot/conversations/{contact_id}/cma', { params }));
    case 'message':
      return dataOf(
        api.POST('/api/seller-bot/conversations/{contact_id}/message', { params, body: { text: action.text } }),
      );
    case 'reset':
      await dataOf(api.DELETE('/api/seller-bot/conversations/{contact_id}', { params }));
      return undefined;
  }
}

/** What will be true when the server agrees; everything it has to compute stays as it is. */
function foreseen(before: Conversation, action: Action): Conversation {
  switch (action.kind) {
    case 'takeover':
      return { ...before, taken_over: true };
    case 'release':
      return { ...before, taken_over: false, taken_over_by: null };
    case 'message': {
      const entry = { id: PENDING, from: 'agent', text: action.text, at: new Date().toISOString(), by: null } as const;
      return { ...before, taken_over: true, transcript: [...before.transcript, entry] };
    }
    case 'stage':
    case 'cma':
    case 'reset':
      return before;
  }
}
