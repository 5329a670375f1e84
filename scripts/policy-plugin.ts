// Writes the content policy into the built index.html, so that any static server serves the page under it.

import type { Plugin } from 'vite';
import policy from './content-policy.json' with { type: 'json' };

/** Browsers refuse these in a meta tag; the served header carries them (serve-dist.mjs). */
const forMeta = policy.filter((entry) => !('headerOnly' in entry));

/** Adds the policy as the first thing in the head, before any script is fetched. Not in the dev server, which needs inline scripts. */
export function contentPolicy(): Plugin {
  const content = forMeta.map(({ directive, sources }) => `${directive} ${sources.join(' ')}`).join('; ');
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
