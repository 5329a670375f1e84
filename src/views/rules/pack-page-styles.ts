// The look of a pack's page: one measure of text, boxes for what has a number in it.
import { css } from 'lit';

export const packPageStyles = css`
  :host { font-size: 15px; line-height: 24px; max-width: 720px; }
  p, li, dd { text-wrap: pretty; overflow-wrap: anywhere; }
  h4 { display: flex; align-items: center; gap: 8px; margin: 24px 0 8px; font-size: 13px; line-height: 20px; font-weight: 600; }
  h4::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 16px; margin: 0; }
  dt { color: var(--ink-soft); }
  li { margin-bottom: 8px; }
  .boxed { padding: 8px 12px; background: var(--panel-soft); border-radius: 6px; }
  .sided { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 12px; align-items: baseline; }
  .sided:lang(en) { grid-template-columns: 176px minmax(0, 1fr); }
  .sided .mark { justify-self: start; }
  .uncertain { margin-bottom: 16px; padding: 8px 12px; border: 1px dashed var(--line-strong); border-inline-start: 4px solid var(--accent); border-radius: 6px; }
  .uncertain b { display: block; }
  .move { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  .move i { color: var(--ink-soft); font-style: normal; }
  .days { margin-inline-start: 8px; font-variant-numeric: tabular-nums; }
  .conditions { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 8px; }
  .conditions li { margin: 0; padding-inline-start: 12px; position: relative; }
  .conditions li::before { content: '·'; position: absolute; inset-inline-start: 0; color: var(--ink-soft); }
  .plain li { padding-inline-start: 12px; position: relative; }
  .plain li::before { content: '·'; position: absolute; inset-inline-start: 0; color: var(--ink-soft); }
  .small { font-size: 13px; line-height: 20px; margin-bottom: 8px; }
  .sources { font-size: 13px; line-height: 20px; }
  .sources li { display: grid; grid-template-columns: 44px 20px minmax(0, 1fr); gap: 8px; margin-bottom: 4px; align-items: baseline; }
  .sources .mark { text-align: center; }
  .key { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
  @media (max-width: 720px) { .sided, .sided:lang(en) { grid-template-columns: minmax(0, 1fr); gap: 2px; } }
`;
