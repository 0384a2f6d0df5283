import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import { Icon } from './icon';

interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

type Say = (tone: Toast['tone'], text: string) => void;
const SayContext = createContext<Say>(() => undefined);
const GOOD_NEWS_MS = 5000;
let last = 0;

/** Tells what an action did. Good news leaves by itself, bad news waits to be dismissed. */
export function Toasts({ children }: { readonly children: ComponentChildren }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: number) => {
    setToasts((all) => all.filter((toast) => toast.id !== id));
  }, []);
  const say = useCallback<Say>(
    (tone, text) => {
      last += 1;
      const id = last;
      setToasts((all) => [...all.slice(-2), { id, tone, text }]);
      if (tone === 'good') setTimeout(dismiss, GOOD_NEWS_MS, id);
    },
    [dismiss],
  );
  return (
    <SayContext.Provider value={say}>
      {children}
      <div class="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, tone, text }) => (
          <div key={id} class={`toast ${tone}`}>
            <Icon name={tone === 'good' ? 'check' : 'warning'} />
            <span>{text}</span>
            <button
              type="button"
              class="icon-button"
              aria-label="Dismiss"
              onClick={() => {
                dismiss(id);
              }}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </SayContext.Provider>
  );
}

export const useSay = (): Say => useContext(SayContext);
