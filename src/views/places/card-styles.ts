// Styles of the cards under the desk's lists: a place or a unit in hand, its choices and its buttons.
import { css } from 'lit';

export const cardStyles = css`
  :host { display: block; background: var(--panel); }
  h2 { font-size: 15px; line-height: 22px; font-weight: 600; overflow-wrap: anywhere; }
  h2:focus-visible { outline-offset: 0; }
  .facts, .note { font-size: 12px; line-height: 18px; color: var(--ink-soft); text-wrap: pretty; }
  kbd {
    display: inline-grid; place-items: center; min-width: 18px; height: 18px; padding: 0 4px; font: inherit; font-size: 11px; line-height: 1;
    color: inherit; border: 1px solid var(--line-strong); border-radius: 4px;
  }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  button.primary { padding: 0 12px; min-width: 0; max-width: 100%; min-height: 32px; }
  button.primary span { overflow: hidden; text-overflow: ellipsis; }
  button.primary kbd { border-color: currentColor; opacity: 0.8; }
  button:disabled { opacity: 0.55; cursor: default; }
  input[type='text'], input[type='search'] { width: 100%; min-width: 0; }
  input:user-invalid { border-color: var(--ink); }
  @media (pointer: coarse) { kbd { display: none; } input[type='text'], input[type='search'] { min-height: 40px; } }
  :host([keyless]) kbd { display: none; }
`;
