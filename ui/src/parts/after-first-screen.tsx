import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const AT_LATEST_MS = 1500;

/** Leaves its children until the browser has nothing more urgent to do: what is below the fold can wait. */
export function AfterFirstScreen({
  isReady,
  children,
}: {
  readonly isReady: boolean;
  readonly children: ComponentChildren;
}) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isReady) return undefined;
    // Safari has no requestIdleCallback.
    if (typeof window.requestIdleCallback !== 'function') {
      setDue(true);
      return undefined;
    }
    const handle = window.requestIdleCallback(
      () => {
        setDue(true);
      },
      { timeout: AT_LATEST_MS },
    );
    return () => {
      window.cancelIdleCallback(handle);
    };
  }, [isReady]);
  return isDue ? <>{children}</> : null;
}
