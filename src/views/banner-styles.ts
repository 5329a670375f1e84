// Styles of a bar over the whole page that says it does not show the list on file as it is now, and leads back.
import { css } from 'lit';

export const bannerStyles = css`
  :host { display: block; }
  .bar { display: flex; align-items: center; gap: 4px 16px; min-height: 40px; padding: 4px 8px 4px 16px; background: var(--accent); color: var(--on-accent); }
  p { flex: 1; min-width: 0; display: flex; align-items: baseline; gap: 16px; }
  b { flex: none; font-size: 15px; line-height: 24px; font-weight: 600; }
  span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  button { flex: none; border-color: currentColor; color: inherit; }
  button:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
  :focus-visible { outline-color: currentColor; }
  @media (max-width: 720px) { .bar { padding-inline-start: 12px; } p { display: block; } b { font-size: 13px; line-height: 20px; } span { display: block; font-size: 12px; line-height: 18px; } }
  /* Paper has no grounds, and what is printed must say that it is not the list of now. */
  @media print { .bar { background: none; color: #000; border: 2px solid #000; } button { display: none; } }
`;
