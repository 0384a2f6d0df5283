import { QueryClient } from '@tanstack/preact-query';
import { ApiProblem } from './client';

const SECOND = 1000;

/** Refusals are final; what broke on the way is asked for twice more. */
function shouldRetry(failures: number, error: Error): boolean {
  const isRefused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return !isRefused && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * SECOND,
      // What nobody looks at any more leaves the memory soon: the page stays open all day.
      gcTime: 120 * SECOND,
      retry: shouldRetry,
      retryDelay: (failures) => Math.min(400 * 2 ** failures, 5 * SECOND),
      refetchOnWindowFocus: true,
      // Failing without a network is a failure that a person should see, not a pause.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
