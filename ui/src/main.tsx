import { QueryClientProvider } from '@tanstack/preact-query';
import { render } from 'preact';
import { queryClient } from './api/query-client';
import { App } from './app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/screens.css';

// After an update the files of the page have other names: who still shows the old one gets the new one.
window.addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine) return;
  event.preventDefault();
  window.location.reload();
});

const root = document.getElementById('page');
if (root !== null) {
  render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
    root,
  );
}
