// The top bar's look, and what it lets go first as it grows narrow: doubles, then labels, then what the settings hold too.
import { css } from 'lit';

export const topBarStyles = css`
  :host {
    container-type: inline-size; position: relative; z-index: 5; display: flex; align-items: center; gap: 12px; height: 48px; padding: 0 8px;
    background: var(--panel); white-space: nowrap; overflow-x: clip;
  }
  h1 { font-size: 15px; line-height: 24px; font-weight: 600; flex: none; max-width: 220px; }
  .district { max-width: 100%; font-weight: 600; padding: 0 4px 0 8px; gap: 4px; }
  .district span { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
  .district b { flex: none; padding: 0 4px; font-size: 12px; line-height: 18px; border: 1px solid var(--line-strong); border-radius: 4px; font-weight: 600; }
  .district svg { flex: none; width: 14px; height: 14px; color: var(--ink-soft); }
  .list { font-size: 15px; flex: none; font-variant-numeric: tabular-nums; }
  .list .basis { color: var(--ink-soft); font-size: 13px; }
  .list .brief { display: none; }
  .list i { display: none; margin-inline-start: 4px; padding: 0 4px; border: 1px dashed var(--ink-soft); border-radius: 4px; font-style: normal; font-size: 12px; }
  label, .choice { display: flex; align-items: center; gap: 4px; flex: 0 1 auto; min-width: 0; }
  .choice { gap: 8px; }
  label span { color: var(--ink-soft); }
  select { min-width: 0; text-overflow: ellipsis; }
  .choice label { min-width: 88px; }
  .choice select { max-width: 260px; }
  .part { min-width: 88px; max-width: 320px; justify-content: flex-start; }
  .part .label { color: var(--ink-soft); }
  .part .title { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
  .part i { flex: none; padding: 0 4px; border: 1px solid var(--line-strong); border-radius: 4px; font-style: normal; font-size: 12px; line-height: 18px; }
  .space { flex: 1 0 0; margin-inline-start: -12px; }
  unit-search { flex: none; }
  .saved { display: flex; align-items: center; gap: 4px; color: var(--ink-soft); flex: none; }
  .saved.failed { color: var(--ink); font-weight: 600; }
  .buttons { display: flex; align-items: center; flex: none; }
  .steps button:disabled { opacity: 0.4; cursor: default; background: none; color: var(--ink-soft); }
  .pack-page { white-space: nowrap; flex: none; }
  .conditions { flex-shrink: 0; }
  @container (max-width: 1560px) { .help { display: none; } }
  @container (max-width: 1480px) { .choice label:lang(en) span, .part .label:lang(en) { display: none; } }
  @container (max-width: 1360px) { .pack-page { display: none; } }
  @container (max-width: 1240px) { label span, .part .label { display: none; } }
  @container (max-width: 960px) { .conditions { display: none; } }
  @container (max-width: 820px) { .saved span { display: none; } .choice, .theme { display: none; } }
  @container (max-width: 700px) { .language { display: none; } }
  @media (max-width: 720px) {
    :host { gap: 4px; padding: 0 4px; }
    h1 { flex: 0 1 auto; min-width: 72px; margin-inline-end: auto; }
    .language, .space { display: none; }
    .list { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; font-size: 13px; }
    .list .basis { font-size: 12px; }
    .list .day:lang(en):not(.brief) { display: none; }
    .list .brief:lang(en) { display: inline; }
  }
  @container (max-width: 560px) { .list .basis, .redo { display: none; } .list i { display: inline-block; } }
`;
