// Styles of a desk that has nothing yet: what it is, which files to bring, and the ways to begin.
import { css } from 'lit';

export const noneStyles = css`
  :host { display: block; padding: 16px; overflow: auto; scrollbar-width: thin; }
  h3 { font-size: 15px; line-height: 24px; font-weight: 600; }
  p { color: var(--ink-soft); margin: 4px 0 8px; text-wrap: pretty; }
  li { padding: 6px 0; border-bottom: 1px solid var(--line); text-wrap: pretty; }
  .ways { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
`;
