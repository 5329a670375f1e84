// Help: what a list day is, how days are counted, and the keys.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { base } from '../shared-styles.ts';

/** Keys in the order of the sheet. */
function keyRows(words: Words['help']): readonly (readonly [readonly string[], string])[] {
  const { keys, keyNames } = words;
  return [
    [['←', '→'], keys.day], [['Home', 'End'], keys.ends], [[keyNames.space], keys.play], [['J', 'K'], keys.move],
    [[keyNames.enter], keys.open], [['/', 'Ctrl+K'], keys.search], [['L'], keys.list], [['A'], keys.record], [['P'], keys.place], [['B'], keys.take],
    [['Alt+1', 'Alt+2', 'Alt+3'], keys.fronts], [['A', 'R'], keys.decide], [['D', 'S', 'N'], keys.contacts], [['1', '…', '5'], keys.contactStatus],
    [['Ctrl+Z'], keys.undo], [['Ctrl+Shift+Z', 'Ctrl+Y'], keys.redo], [[keyNames.escape], keys.clear], [['?'], keys.help],
  ];
}

/** Keys of the queue of places. */
function queueKeyRows({ keys, keyNames }: Words['help']): readonly (readonly [readonly string[], string])[] {
  return [
    [['J', 'K'], keys.move], [[keyNames.enter], keys.accept], [['1', '…', '9'], keys.choose], [['F'], keys.find], [['N'], keys.make],
    [['X'], keys.refuse],
  ];
}

/** Keys while something is drawn on the map. */
function drawKeyRows({ drawKeys: keys, keyNames }: Words['help']): readonly (readonly [readonly string[], string])[] {
  return [
    [['←', '↑', '→', '↓'], keys.move], [['Shift+←'], keys.nudge], [[keyNames.space], keys.set], [[keyNames.enter], keys.finish], [[keyNames.backspace], keys.takeBack],
    [['F'], keys.follow], [[keyNames.escape], keys.end],
  ];
}

/** Keys of the tracing desk. */
function traceKeyRows({ traceKeys: keys, keyNames }: Words['help']): readonly (readonly [readonly string[], string])[] {
  return [
    [['N'], keys.begin], [['1', '…', '4'], keys.slots], [['Z'], keys.propose], [['A', 'R'], keys.decide],
    [[keyNames.space], keys.play], [['←', '→'], keys.step], [['G'], keys.gap], [['X'], keys.tick], [['O'], keys.together], [[keyNames.escape], keys.end],
  ];
}

/** Properties in, nothing out. */
@customElement('help-sheet')
export class HelpSheet extends LitElement {
  static override styles = [base, css`
    :host { display: block; padding: 0 16px 24px; font-size: 15px; line-height: 24px; }
    h3 { font-size: 15px; line-height: 24px; font-weight: 600; margin-top: 12px; }
    h3:first-child { margin-top: 0; }
    p { text-wrap: pretty; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 4px 0 8px; }
    kbd { display: inline-block; min-width: 28px; padding: 0 8px; text-align: center; font: inherit; font-size: 13px; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--panel-soft); }
    .note { font-size: 13px; line-height: 20px; color: var(--ink-soft); margin-top: 8px; }
  `];

  @property({ type: Boolean }) singleKeys = true;
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const words = wordsFor(this.language).help;
    return html`
      <h3>${words.listDayTitle}</h3><p>${words.listDay}</p>
      <h3>${words.liveTitle}</h3><p>${words.live}</p>
      <h3>${words.dayTitle}</h3><p>${words.day}</p>
      <h3>${words.partTitle}</h3><p>${words.part}</p>
      <p class="note">${words.time}</p>
      ${this.renderKeys(words.keysTitle, keyRows(words))}
      ${this.renderKeys(words.drawKeysTitle, drawKeyRows(words))}
      ${this.renderKeys(words.traceKeysTitle, traceKeyRows(words))}
      ${this.renderKeys(words.queueKeysTitle, queueKeyRows(words))}
      <p class="note">${words.keysNote}${this.singleKeys ? nothing : html` ${words.keysOff}`}</p>
      <p class="note">${words.disclaimer}</p>
    `;
  }

  private renderKeys(title: string, rows: readonly (readonly [readonly string[], string])[]): TemplateResult {
    return html`<h3>${title}</h3>
      <dl>${rows.map(([keys, text]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${text}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'help-sheet': HelpSheet }
}
