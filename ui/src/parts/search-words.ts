import { useEffect, useState } from 'preact/hooks';
import type { Changes } from './address';

const TYPING_PAUSE_MS = 150;

/** What somebody types into a search field; it goes into the address when they pause. */
export function useSearchWords(
  searched: string | undefined,
  change: (changes: Changes) => void,
): readonly [string, (words: string) => void] {
  const [words, setWords] = useState(searched ?? '');
  useEffect(() => {
    setWords(searched ?? '');
  }, [searched]);
  useEffect(() => {
    if (words.trim() === (searched ?? '')) return undefined;
    const timer = setTimeout(() => {
      change({ q: words.trim(), page: null });
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
    // Only typing starts the pause; a change of the address itself is no typing.
  }, [words]);
  return [words, setWords];
}
