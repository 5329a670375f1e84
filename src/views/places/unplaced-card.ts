// A unit without a place in hand: pin, outline, or coordinates as typed.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DeclaredSystem } from '../../domain/district/import-review.ts';
import type { RecordRefusal } from '../../store/refusals.ts';
import type { Language, PlacingState } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { cardStyles } from './card-styles.ts';
import { readLngLat } from './typed-coordinates.ts';

const SYSTEMS: readonly DeclaredSystem[] = ['wgs84', 'gcj02', 'bd09'];

/** Properties in; `placing-chosen` and `place-typed` out. */
@customElement('unplaced-card')
export class UnplacedCard extends LitElement {
  static override styles = [base, controls, cardStyles, css`
    :host { padding: 12px; }
    .actions { margin-top: 8px; }
    form { margin-top: 12px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 8px; align-items: center; }
    form label, form .note { grid-column: 1 / -1; font-size: 12px; line-height: 16px; color: var(--ink-soft); margin: 0; }
    form select { min-width: 0; min-height: 32px; }
    form button { min-height: 32px; }
    form .text { grid-column: 1 / -1; }
  `];

  @property({ type: Number }) row: number | null = null;
  @property() name = '';
  @property({ attribute: false }) placing: PlacingState | null = null;
  @property({ type: Boolean, reflect: true }) keyless = false;
  /** Why no place can be given; null where it can. */
  @property({ attribute: false }) refusal: RecordRefusal | null = null;
  @property() language: Language = 'zh';
  @state() private text = '';
  /** Kept from unit to unit: a list of coordinates is of one system. */
  @state() private system: DeclaredSystem = 'wgs84';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row')) this.text = '';
  }

  private choose(how: PlacingState['how']): void {
    const { row, placing } = this;
    if (row === null) return;
    const isOn = placing !== null && placing.row === row && placing.how === how;
    fireView(this, 'placing-chosen', { placing: isOn ? null : { row, how } });
  }

  private readonly typed = (event: SubmitEvent): void => {
    event.preventDefault();
    const { row, text, system, refusal } = this;
    if (row === null || refusal !== null || readLngLat(text).kind !== 'read') return;
    fireView(this, 'place-typed', { row, text: text.trim(), system });
  };

  override render(): TemplateResult {
    const { unplaced, desk } = wordsFor(this.language).places;
    return html`<section aria-label=${unplaced.region}>
      <h2>${this.name}</h2>
      <div class="actions">${this.renderHow('pin', glyphs.pin, unplaced.pin, 'P')}${this.renderHow('polygon', glyphs.outline, unplaced.outline, '')}</div>
      ${this.refusal === null ? this.renderForm() : html`<p class="note">${desk.blocked[this.refusal]}</p>`}
    </section>`;
  }

  private renderHow(how: PlacingState['how'], glyph: TemplateResult, text: string, key: string): TemplateResult {
    const isOn = this.placing !== null && this.placing.row === this.row && this.placing.how === how;
    return html`<button class="framed" aria-pressed=${isOn ? 'true' : 'false'} ?disabled=${this.refusal !== null} @click=${() => this.choose(how)}>
      ${glyph}${text}${key === '' ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}</button>`;
  }

  private renderForm(): TemplateResult {
    const { unplaced } = wordsFor(this.language).places;
    const { kind } = readLngLat(this.text);
    const fault = kind === 'swapped' ? unplaced.swapped : kind === 'unreadable' && /[,，、\s]\s*\S/u.test(this.text) ? unplaced.unreadable : '';
    return html`<form @submit=${this.typed}>
      <label for="typed">${unplaced.typed}</label>
      <input id="typed" class="text" type="text" autocomplete="off" placeholder=${unplaced.typedPlaceholder} .value=${live(this.text)}
        aria-invalid=${fault === '' ? 'false' : 'true'} aria-describedby="fault" @input=${(event: InputEvent) => { this.text = (event.target as HTMLInputElement).value; }}>
      <p id="fault" class="note" role="status" ?hidden=${fault === ''}>${fault}</p>
      <select aria-label=${unplaced.system} @change=${(event: Event) => { this.system = (event.target as HTMLSelectElement).value as DeclaredSystem; }}>
        ${SYSTEMS.map((system) => html`<option value=${system} ?selected=${system === this.system}>${unplaced.systems[system]}</option>`)}
      </select>
      <button class="framed" ?disabled=${kind !== 'read'}>${unplaced.put}</button>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'unplaced-card': UnplacedCard }
}
