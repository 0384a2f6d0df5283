import { useLocation } from 'wouter-preact';
import { linkTo, useAddressQuery, useLocationId } from '../../parts/address';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { useTitle } from '../../parts/title';
import { ConversationView, OwnAddress } from './conversation-view';

/** The conversation at its own address. */
export function ConversationScreen({ contactId }: { readonly contactId: string }) {
  useTitle('Conversation');
  const [, navigate] = useLocation();
  const location = useLocationId();
  return (
    <>
      <h1 class="hidden-label">Conversation</h1>
      <div class="card conversation-card">
        <ConversationView
          contactId={contactId}
          onReset={() => {
            navigate(linkTo('/', location));
          }}
        />
      </div>
    </>
  );
}

/** The conversation over the screen it was opened from; `open` in the address names it. */
export function ConversationDrawer() {
  const { query, change } = useAddressQuery();
  const contactId = query.get('open');
  if (contactId === null) return null;
  const close = (): void => {
    change({ open: null });
  };
  return (
    <Dialog key={contactId} label="Conversation" class="drawer" onClose={close}>
      <ConversationView
        contactId={contactId}
        onReset={close}
        corner={
          <div class="drawer-corner">
            <OwnAddress contactId={contactId} />
            <button type="button" class="icon-button" aria-label="Close" onClick={close}>
              <Icon name="close" />
            </button>
          </div>
        }
      />
    </Dialog>
  );
}
