// Styles every view shares: text, buttons, focus, fields; on a 4 px grid with one-pixel lines.
import { css } from 'lit';

export const base = css`
  :host { box-sizing: border-box; color: var(--ink); font-size: 13px; line-height: 20px; }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: inherit; }
  /* What stands in details inherits from a slot of the browser's own, which has none of this. */
  details > * { box-sizing: border-box; }
  h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  .soft { color: var(--ink-soft); }
  .figures { font-variant-numeric: tabular-nums; }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 4px; }
  :focus:not(:focus-visible) { outline: none; }
`;

export const controls = css`
  button, select, input { font: inherit; color: inherit; }
  button {
    display: inline-flex; align-items: center; justify-content: center; gap: 4px; margin: 0; padding: 0 8px; min-height: 28px;
    background: transparent; border: 1px solid transparent; border-radius: 6px; cursor: pointer; white-space: nowrap;
  }
  button:hover { background: var(--panel-soft); }
  button[aria-pressed='true'] { background: var(--selected); }
  button.quiet { color: var(--ink-soft); }
  button.quiet:hover { color: var(--ink); }
  button.framed { border-color: var(--line-strong); }
  button.primary { background: var(--accent); color: var(--on-accent); padding: 0 16px; min-height: 36px; }
  button.primary:hover { filter: brightness(1.08); }
  button.link { padding: 0; min-height: 0; color: var(--accent); border-radius: 2px; white-space: normal; text-align: start; }
  button.link:hover { background: none; text-decoration: underline; }
  button.icon { width: 32px; padding: 0; }
  /* It keeps the focus, and says why by what describes it. */
  button[aria-disabled='true'] { opacity: 0.55; cursor: not-allowed; }
  button[aria-disabled='true']:hover { filter: none; }
  select {
    min-height: 28px; padding: 0 4px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; cursor: pointer;
  }
  select:hover { border-color: var(--line-strong); }
  input[type='search'], input[type='text'] {
    min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px;
  }
  svg.glyph { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  @media (pointer: coarse) {
    button:not(.link) { min-height: 40px; }
    button.icon { width: 40px; }
    select { min-height: 40px; }
  }
`;
