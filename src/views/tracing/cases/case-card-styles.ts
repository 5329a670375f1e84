// Styles of the card of a case: clocks and slots as rows, stays on a line of time, solid where they are witnessed.
import { css } from 'lit';

export const caseCardStyles = css`
  :host { display: block; overflow: auto; height: 100%; scrollbar-width: thin; padding-bottom: 16px; }
  header { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: start; gap: 4px; padding: 12px 8px 8px 16px; border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 2; background: var(--panel); }
  h2 { font-size: 18px; line-height: 26px; font-weight: 600; overflow-wrap: anywhere; }
  h3 { display: flex; justify-content: space-between; gap: 8px; font-size: 12px; line-height: 20px; font-weight: 600; color: var(--ink-soft); margin-bottom: 4px; }
  section { padding: 12px 16px 0; }
  .pad { padding: 12px 16px; }
  li { min-width: 0; }
  .clocks li { display: grid; grid-template-columns: 16px auto minmax(0, 1fr) auto; gap: 8px; align-items: center; min-height: 32px; }
  .clocks .soft { text-align: end; font-size: 12px; text-wrap: balance; }
  .clocks .late .mark, .clocks .late .soft { color: var(--fault); font-weight: 600; }
  .clocks .soon .mark, .clocks .soon .soft { color: var(--ink); font-weight: 600; }
  .slots li { display: grid; grid-template-columns: 18px 56px minmax(0, 1fr) auto auto; gap: 8px; align-items: center; min-height: 36px; border-bottom: 1px solid var(--line); }
  :host(:lang(en)) .slots li { grid-template-columns: 18px 92px minmax(0, 1fr) auto auto; }
  .slots .icon { grid-column: 5; }
  .slots .key { display: grid; place-items: center; width: 18px; height: 18px; font-size: 11px; color: var(--ink-soft); border: 1px solid var(--line-strong); border-radius: 4px; }
  .slots .what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .slots .open .what, .slots .none .what { color: var(--ink-soft); }
  .slots .filled .key { background: var(--trace); border-color: var(--trace); color: var(--panel); }
  .facts p { text-wrap: pretty; }
  .wrong h3, .wrong li span { color: var(--fault); }
  .wrong li { display: flex; gap: 8px; }
  .stays { margin-bottom: 8px; }
  .stays > li { position: relative; padding: 0 0 12px 36px; }
  /* The line of time: solid between what is on file, dotted through a gap. */
  .stays > li::before { content: ''; position: absolute; left: 11px; top: 24px; bottom: 0; border-inline-start: 2px solid var(--trace); }
  .stays > li:last-child::before { display: none; }
  .stays > li:has(.gap)::before { border-inline-start: 3px dotted var(--trace); }
  .stay { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 4px; }
  .stay > p { grid-column: 1; overflow-wrap: anywhere; }
  .stay .soft { font-size: 12px; line-height: 18px; }
  .tools { grid-column: 2; grid-row: 1 / span 3; display: flex; align-items: start; }
  .tools .icon { width: 28px; }
  .number { position: absolute; left: 0; top: 0; display: grid; place-items: center; width: 24px; height: 24px; border: 2px solid var(--trace); border-radius: 50%; font-size: 12px; font-weight: 600; font-variant-numeric: tabular-nums; background: var(--trace); color: var(--panel); }
  .inferred .number { background: var(--panel); color: var(--ink); border-style: dashed; }
  .fault .number { box-shadow: 0 0 0 3px var(--panel), 0 0 0 5px var(--fault); }
  .here { background: var(--selected); box-shadow: 0 0 0 4px var(--selected); border-radius: 2px; }
  .sign { color: var(--fault); margin-inline-end: 4px; }
  .gap { margin-top: 8px; padding: 2px 8px; font-size: 12px; line-height: 18px; color: var(--ink-soft); background: var(--panel-soft); border-radius: 4px; }
  @media (pointer: coarse) { .tools .icon { width: 40px; } }
`;
