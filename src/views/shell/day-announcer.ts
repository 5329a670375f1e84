// Says the list day and its counts to screen readers, politely and only once the day rests.
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { CONTROLLED, LEVELS, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { WORK_GROUPS } from '../zoning/work-rows.ts';

const REST_MILLISECONDS = 900;

/** The sentence for one day; `basis`: what its list rests on, in words. */
export function announceDay(view: DayView, basis: string, language: Language): string {
  const words = wordsFor(language);
  const comma = language === 'zh' ? '，' : ', ';
  const levels = [SEALED, CONTROLLED, PRECAUTION]
    .map((code) => `${words.levelShort[LEVELS[code]!]} ${words.today.rows(view.counts[code as 1 | 2 | 3].units)}`);
  const changes = WORK_GROUPS.map((group) => `${words.today.groups[group]} ${writeNumber(view.changes[group].length)}`);
  return words.shell.announce(writeDay(view.day, language), basis, levels.join(comma), changes.join(comma));
}

/** Properties in, nothing out. */
@customElement('day-announcer')
export class DayAnnouncer extends LitElement {
  static override styles = css`
    :host { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  @property({ attribute: false }) view: DayView | null = null;
  @property() basis = '';
  @property() language: Language = 'zh';
  @state() private sentence = '';

  private timer = 0;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('view') && !changed.has('language')) return;
    clearTimeout(this.timer);
    const { view } = this;
    if (view === null) return;
    this.timer = window.setTimeout(() => { this.sentence = announceDay(view, this.basis, this.language); }, REST_MILLISECONDS);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<div aria-live="polite" role="status">${this.sentence}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'day-announcer': DayAnnouncer }
}
