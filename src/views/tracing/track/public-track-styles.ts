// Styles of the public track: a table of lines with a decision each, and the text as it goes out.
import { css } from 'lit';

export const publicTrackStyles = css`
  :host { display: block; padding: 12px 16px 0; }
  h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 8px; font-size: 12px; line-height: 20px; font-weight: 600; color: var(--ink-soft); }
  h3 button { flex: none; font-weight: 400; }
  h4 { margin: 12px 0 4px; font-size: 12px; line-height: 20px; font-weight: 600; }
  section > p { font-size: 12px; line-height: 18px; text-wrap: pretty; }
  .cases { display: flex; flex-wrap: wrap; gap: 4px; padding: 8px 0 4px; }
  .cases li { display: flex; align-items: center; gap: 4px; min-height: 28px; padding: 0 8px; border: 1px solid var(--line-strong); border-radius: 14px; font-variant-numeric: tabular-nums; }
  .cases button { width: 24px; min-height: 24px; }
  form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: end; }
  label span { display: block; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
  input[type='text'] { width: 100%; min-width: 0; }
  .box { display: flex; gap: 8px; align-items: center; min-height: 32px; font-size: 12px; line-height: 16px; }
  table { width: 100%; border-collapse: collapse; font-size: 12px; line-height: 18px; }
  th { text-align: start; font-weight: 600; color: var(--ink-soft); }
  th, td { padding: 6px 4px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
  td:first-child { width: 34%; }
  td:last-child { width: 1%; }
  .keep-back td:nth-child(-n + 2) { color: var(--ink-soft); text-decoration: line-through; }
  .keep-back small { text-decoration: none; display: inline-block; }
  small { display: block; font-size: 12px; line-height: 16px; font-weight: 600; }
  .decision { display: flex; gap: 4px; }
  .decision button { padding: 0 6px; font-size: 12px; }
  .left { padding-top: 8px; }
  .asks { padding: 8px 0; font-weight: 600; }
  pre { margin: 0 0 8px; padding: 8px 12px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--panel-soft); border: 1px solid var(--line); border-radius: 6px; }
  .approved { margin-top: 8px; padding: 8px 12px; border: 1px solid var(--line-strong); border-radius: 6px; }
  .approved p { font-size: 12px; line-height: 18px; padding-bottom: 8px; font-weight: 600; }
  .ways { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  section > p.void, .problem { padding: 8px 0; color: var(--fault); font-weight: 600; }
  @media (pointer: coarse) { .cases button { width: 40px; min-height: 40px; } .box { min-height: 40px; } }
`;
