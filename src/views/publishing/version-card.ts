// One version of a list: where it stands, who did what, and the step that comes next.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { VersionMove } from '../../domain/journal/entry.ts';
import { refuseMove, type Version, type VersionStage } from '../../domain/publishing/versions.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { writeNumber } from '../../words/numbers.ts';
import { versionsWords, writeEffective, writeMoment } from '../../words/publishing/versions.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import './sign-form.ts';
import type { SignForm, Signing } from './sign-form.ts';
import { versionStyles } from './version-styles.ts';

const NEXT: Readonly<Record<VersionStage, readonly VersionMove[]>> = {
  draft: ['reviewed', 'returned'], reviewed: ['approved', 'returned'], approved: ['published', 'returned'], published: [], returned: [],
};

/** Properties in; `publishing-asked`, `version-moved`, `day-chosen` out. Every step is signed anew: whoever took the last one is not whoever takes the next. What has to be seen before signing stands in the slot. */
@customElement('version-card')
export class VersionCard extends LitElement {
  static override styles = [base, controls, versionStyles, css`
    :host { display: grid; gap: 4px; padding: 8px 12px 12px; border-top: 1px solid var(--line); }
    header { display: flex; align-items: baseline; gap: 8px; }
    h4 { flex: 1; margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; }
    li { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    li .note { display: block; color: var(--ink-soft); padding-inline-start: 12px; }
    .preview { grid-column: 1 / -1; display: grid; gap: 2px; }
  `];

  @property({ attribute: false }) version: Version | null = null;
  @property({ type: Boolean }) canWrite = false;
  /** What publishing it changes against the list published last, in words; '' while that is not known. */
  @property() preview = '';
  @property() language: Language = 'zh';
  @state() private asking: VersionMove | null = null;

  override render(): TemplateResult | typeof nothing {
    const { version, language } = this;
    if (version === null) return nothing;
    const words = versionsWords(language);
    const { day, stage, levels, effectiveFrom, steps } = version;
    const step = (what: string, { by, duty, note, at }: Version | Version['steps'][number]): TemplateResult =>
      html`<li>${words.step(what, by, duty, writeMoment(at, language))}${note === '' ? nothing : html`<span class="note">${note}</span>`}</li>`;
    return html`
      <header><h4><button class="link" title=${words.show(writeDay(day, language))} @click=${() => fireView(this, 'day-chosen', { day, dragging: false })}>${words.title(writeDay(day, language))}</button></h4>
        <span class="stage ${stage}">${words.stage[stage]}</span></header>
      <p class="figures">${words.counts(writeNumber(levels[3]), writeNumber(levels[2]), writeNumber(levels[1]))}</p>
      <p class="soft">${words.effective(writeEffective(effectiveFrom, language))}</p>
      <ul class="soft">${step(words.proposed, version)}${steps.map((one) => step(words.moved[one.to], one))}</ul>
      <slot></slot>
      ${this.canWrite ? this.renderNext(version) : nothing}`;
  }

  private renderNext(version: Version): TemplateResult | typeof nothing {
    const words = versionsWords(this.language);
    const { asking } = this;
    const moves = NEXT[version.stage];
    if (moves.length === 0) return nothing;
    if (asking === null || !moves.includes(asking)) {
      return html`<div class="actions">${moves.map((move) => html`<button class=${move === 'returned' ? 'framed' : 'primary'} @click=${() => this.ask(move)}>${words.move[move]}</button>`)}</div>`;
    }
    return html`<sign-form .button=${words.form.confirm(words.move[asking])} .asksReason=${asking === 'returned'} canCancel .language=${this.language}
      .refuse=${(by: string) => { const refusal = refuseMove(version, asking, by); return refusal === null ? null : words.refusal[refusal]; }}
      @signed=${(event: CustomEvent<Signing>) => this.sign(version, asking, event.detail)} @sign-cancelled=${() => { this.asking = null; }}>
      ${asking === 'published' ? html`<div class="preview"><p>${this.preview}</p><p class="soft">${words.publishing.warning}</p></div>` : nothing}</sign-form>`;
  }

  private ask(move: VersionMove): void {
    this.asking = move;
    if (move === 'published') this.dispatchEvent(new CustomEvent('publishing-asked'));
    void this.updateComplete.then(() => this.renderRoot.querySelector<SignForm>('sign-form')?.updateComplete.then(() => this.renderRoot.querySelector<SignForm>('sign-form')?.focus()));
  }

  private sign({ entry }: Version, to: VersionMove, { by, duty, note }: Signing): void {
    this.asking = null;
    fireView(this, 'version-moved', { version: entry, to, by, duty, note });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'version-card': VersionCard }
}
