// The sheet of the case file: which one is open, and everything that goes in or out of it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { refuseRecording } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { CASE_FILES } from '../import/file-button.ts';
import '../import/file-button.ts';
import { base, controls } from '../shared-styles.ts';
import { writeBasis } from '../zoning/list-basis.ts';
import { writeUncounted } from '../zoning/uncounted.ts';
import './bring-files.ts';
import './case-file-list.ts';
import './start-district.ts';

/** Properties in; what its parts fire, `case-file-given`, `case-file-saved`, `export-asked` and `sheet-chosen` out. */
@customElement('case-file-sheet')
export class CaseFileSheet extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 0 16px 16px; }
    section { padding: 12px 0; border-top: 1px solid var(--line); }
    section.first { border-top: 0; padding-top: 0; }
    h3 { font-size: 13px; font-weight: 600; margin-bottom: 8px; }
    h3 .soft { font-weight: 400; }
    .name { font-size: 18px; line-height: 28px; overflow-wrap: anywhere; }
    .hint { color: var(--ink-soft); text-wrap: pretty; }
    .readonly { padding: 8px 12px; background: var(--panel-soft); border-inline-start: 4px solid var(--accent); margin-bottom: 12px; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; }
    .ways + .hint { margin-top: 4px; }
    .mine { margin-bottom: 0; }
    button:disabled { opacity: 0.55; cursor: default; background: none; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { caseFile: words } = wordsFor(now.language);
    const isOwn = now.caseFile !== null && !now.caseFile.isDemo;
    return html`${now.saved === 'read-only' ? html`<p class="readonly">${words.readOnly}</p>` : nothing}
      ${this.renderOpen(now)}
      ${isOwn ? nothing : this.renderStart(now, words.start, true)}
      ${this.renderBring(now, isOwn)}
      ${this.renderExports(now)}
      ${this.renderKeep(now, isOwn)}
      <section><h3 class="mine">${words.mine}</h3>
        <case-file-list .caseFiles=${now.caseFiles} .open=${now.caseFile} .readOnly=${now.saved === 'read-only'} .language=${now.language}></case-file-list></section>
      ${isOwn ? this.renderStart(now, words.startAnother, false) : nothing}`;
  }

  private renderOpen({ caseFile, districtName, language }: State): TemplateResult | typeof nothing {
    if (caseFile === null) return nothing;
    const { caseFile: words } = wordsFor(language);
    return html`<section class="first"><p class="name">${caseFile.isDemo ? (districtName?.[language] ?? caseFile.name) : caseFile.name}</p>
      <p class="hint">${caseFile.isDemo ? words.demo : words.own}</p></section>`;
  }

  private renderStart(now: State, title: string, first: boolean): TemplateResult {
    return html`<section><h3>${title}</h3>
      <start-district .first=${first} .caseFiles=${now.caseFiles} .disabled=${now.saved === 'read-only'} .language=${now.language}></start-district></section>`;
  }

  private renderBring(now: State, isOwn: boolean): TemplateResult {
    const { caseFile: words } = wordsFor(now.language);
    return html`<section><h3>${words.bring}</h3>${isOwn
      ? html`<bring-files .first=${isEmpty(now)} .disabled=${refuseRecording(now) !== null} .language=${now.language}></bring-files>${now.asPublished === null ? nothing : html`<p class="hint"><b>${wordsFor(now.language).places.desk.blocked['as-published']}</b></p>`}`
      : html`<p class="hint">${words.bringInDemo}</p>`}</section>`;
  }

  private renderExports(now: State): TemplateResult {
    const { caseFile: words } = wordsFor(now.language);
    if (now.view === null || isEmpty(now)) return html`<section><h3>${words.exports}</h3><p class="hint">${words.nothingToExport}</p></section>`;
    const { day } = now.screen;
    const uncounted = writeUncounted(now);
    // A paper that says what nobody recorded would be taken for a list.
    const isSupposed = now.whatIf !== null;
    const ask = (what: 'geojson' | 'csv' | 'xlsx') => () => fireView(this, 'export-asked', { what });
    return html`<section><h3>${words.exports} <span class="soft figures">${words.exportsOf(writeDay(day, now.language), writeBasis(day, now))}</span></h3>
      <div class="ways">
        <button class="framed" ?disabled=${isSupposed} @click=${ask('xlsx')}>${words.exportXlsx}</button>
        <button class="framed" ?disabled=${isSupposed} @click=${ask('csv')}>${words.exportCsv}</button>
        <button class="framed" ?disabled=${isSupposed} @click=${ask('geojson')}>${words.exportZones}</button>
        <button class="framed" ?disabled=${isSupposed} @click=${() => fireView(this, 'sheet-chosen', { sheet: 'print' })}>${words.print}</button>
        <button class="framed" ?disabled=${isSupposed} @click=${() => fireView(this, 'sheet-chosen', { sheet: 'notice' })}>${words.notice}…</button>
      </div>${isSupposed ? html`<p class="hint"><b>${wordsFor(now.language).rules.whatIf.noExport}</b></p>` : nothing}${uncounted === '' ? nothing : html`<p class="hint">${uncounted}</p>`}</section>`;
  }

  private renderKeep(now: State, isOwn: boolean): TemplateResult {
    const { caseFile: words } = wordsFor(now.language);
    const given = (event: CustomEvent<{ files: File[] }>): void => {
      const [file] = event.detail.files;
      if (file !== undefined) fireView(this, 'case-file-given', { file });
    };
    return html`<section><h3>${words.keep}</h3><div class="ways">
        ${isOwn ? html`<button class="framed" @click=${() => fireView(this, 'case-file-saved', {})}>${words.save}</button>` : nothing}
        <file-button .label=${words.openSaved} .accept=${CASE_FILES} .disabled=${now.saved === 'read-only'} @files-chosen=${given}></file-button>
      </div><p class="hint">${words.saveHint}</p></section>`;
  }
}

/** Whether the open case file has no units yet. */
function isEmpty({ directory }: State): boolean {
  return directory === null || directory.count === 0;
}

declare global {
  interface HTMLElementTagNameMap { 'case-file-sheet': CaseFileSheet }
}
