// The place in hand: the units it may be, a search for another, a new unit, or none of the district's.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { OpenPlace, Suggested } from '../../domain/district/match/open-places.ts';
import type { RecordRefusal } from '../../store/refusals.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { findAgain, listCandidates, type Candidate } from './candidates.ts';
import { cardStyles } from './card-styles.ts';
import { MADE_KINDS, proposeKind, proposeName, type MadeKind } from './propose-unit.ts';
import { preselect, type Choice } from './queue-steps.ts';

/** Properties in; `place-decided` and `unit-chosen` out, and `decision-made` for the queue around it. */
@customElement('place-card')
export class PlaceCard extends LitElement {
  static override styles = [base, controls, cardStyles, css`
    :host { padding: 12px; }
    fieldset { border: 0; margin: 8px 0 0; padding: 0; min-width: 0; }
    legend { padding: 0; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--ink-soft); }
    .row { display: flex; align-items: stretch; border-radius: 6px; margin-inline: -4px; }
    .row:hover { background: var(--panel-soft); }
    .row.chosen { background: var(--selected); }
    .row label { flex: 1; min-width: 0; display: flex; align-items: center; gap: 8px; padding: 4px; cursor: pointer; min-height: 32px; }
    .row input { margin: 0; flex: none; accent-color: var(--accent); }
    .row .text { flex: 1; min-width: 0; line-height: 18px; }
    .row .text span { display: block; font-size: 12px; line-height: 16px; color: var(--ink-soft); overflow-wrap: anywhere; }
    .row button { align-self: center; }
    .find { margin: 4px 0; position: relative; }
    .find kbd { position: absolute; right: 8px; top: 7px; color: var(--ink-soft); pointer-events: none; }
    .make { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; padding: 4px 0; }
    .make label span { display: block; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
    .make select { min-height: 32px; }
    .last { position: sticky; bottom: -12px; margin: 0 -12px -12px; padding: 4px 12px 12px; background: var(--panel); border-top: 1px solid var(--line); }
    .others { display: grid; grid-template-columns: 1fr 1fr; gap: 0 12px; }
    .others .text { line-height: 16px; }
    .last .actions { margin-top: 4px; }
    @media (pointer: coarse) { .row label { min-height: 44px; } .make select { min-height: 40px; } }
  `];

  @property({ attribute: false }) place: OpenPlace | null = null;
  @property({ attribute: false }) suggested: Suggested | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  /** Names of the district and its streets, left out of a new unit's name. */
  @property({ attribute: false }) areaNames: readonly string[] = [];
  /** The unit a person chose on the map for this place. */
  @property({ type: Number }) picked: number | null = null;
  @property({ type: Boolean, reflect: true }) keyless = false;
  /** Why nothing can be decided; null where it can. */
  @property({ attribute: false }) refusal: RecordRefusal | null = null;
  @property({ type: Boolean }) explain = true;
  @property() language: Language = 'zh';
  @state() private choice: Choice | null = null;
  @state() private text = '';
  @state() private name = '';
  @state() private kind: MadeKind = 'compound';
  @query('h2') private heading!: HTMLElement | null;
  @query('input[type="search"]') private finder!: HTMLInputElement | null;
  @query('.make input') private namer!: HTMLInputElement | null;

  private candidates: readonly Candidate[] = [];
  private touched = false;

  override willUpdate(changed: PropertyValues<this>): void {
    const { place, directory } = this;
    if (place === null || directory === null) return;
    const before = changed.get('place');
    if (changed.has('place') && before?.place !== place.place) {
      this.touched = false;
      this.choice = null;
      this.text = '';
      this.name = proposeName(place.place, this.areaNames);
      this.kind = proposeKind(this.name);
    }
    const known = changed.get('directory');
    if (known !== undefined && known !== null) {
      const row = this.choice?.kind === 'unit' ? findAgain(this.choice.row, known, directory) : null;
      if (this.choice?.kind === 'unit') this.choice = row === null ? null : { kind: 'unit', row };
    }
    // A new row of the same unit is no new choice.
    else if (changed.has('picked') && this.picked !== null) this.chooseUnit(this.picked);
    if (!this.touched) {
      const row = preselect(place, this.suggested, this.areaNames);
      this.choice = row === null ? null : { kind: 'unit', row };
    }
    this.candidates = listCandidates(directory, place.place, this.suggested, this.text, this.picked);
  }

  /** Keys 1–9. */
  chooseNumber(number: number): void {
    const candidate = this.candidates[number - 1];
    if (candidate !== undefined) this.chooseUnit(candidate.row);
  }

  /** N. */
  chooseMake(): void {
    this.take({ kind: 'make' });
    void this.updateComplete.then(() => this.namer?.select());
  }

  /** X. */
  chooseRefuse(): void {
    this.take({ kind: 'refuse' });
  }

  /** F. */
  focusFind(): void {
    this.finder?.select();
  }

  focusHeading(): void {
    this.heading?.focus();
  }

  private chooseUnit(row: number): void {
    this.take({ kind: 'unit', row });
  }

  private take(choice: Choice): void {
    this.touched = true;
    this.choice = choice;
  }

  /** Enter: decides as chosen; false where nothing is chosen yet. */
  accept(): boolean {
    const { place, choice, directory } = this;
    const name = this.name.trim();
    if (place === null || directory === null || choice === null || this.refusal !== null || (choice.kind === 'make' && name === '')) return false;
    const decision = choice.kind === 'make' ? { kind: 'make' as const, name, unitKind: this.kind } : choice;
    const { card } = wordsFor(this.language).places;
    const said = choice.kind === 'unit' ? (directory.name[choice.row] ?? '') : choice.kind === 'make' ? card.acceptMake(name) : card.refuse;
    fireView(this, 'place-decided', { place: place.place, decision });
    this.dispatchEvent(new CustomEvent('decision-made', { detail: { said: card.decided(place.place, said) } }));
    return true;
  }

  /** What was chosen may no longer be listed: another search chooses anew. */
  private readonly searched = (event: InputEvent): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.touched = true;
    this.choice = null;
  };

  private readonly findKeyed = (event: KeyboardEvent): void => {
    const order = this.candidates.findIndex(({ row }) => this.choice?.kind === 'unit' && this.choice.row === row);
    if (event.key === 'ArrowDown') this.chooseNumber(Math.min(this.candidates.length, order + 2));
    else if (event.key === 'ArrowUp') this.chooseNumber(Math.max(1, order));
    else if (event.key === 'Enter') {
      // The first Enter takes what was found, a second one decides.
      if (order < 0) this.chooseNumber(1);
      this.focusHeading();
    } else if (event.key === 'Escape') {
      this.text = '';
      this.focusHeading();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly nameKeyed = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.focusHeading();
    else this.accept();
  };

  override render(): TemplateResult | typeof nothing {
    const { place, directory } = this;
    if (place === null || directory === null) return nothing;
    const { card, queue, desk } = wordsFor(this.language).places;
    return html`<section aria-label=${card.region}>
      <h2 tabindex="-1">${place.place}</h2>
      <p class="facts figures">${queue.why[place.why]} · ${queue.reports(place.reports)} · ${queue.last(writeDay(place.lastReportedOn, this.language))}</p>
      <fieldset ?disabled=${this.refusal !== null}>
        <legend>${card.question}${place.why === 'unknown' ? '' : ` ${card.deliberate}`}</legend>
        ${this.renderCandidates(place)}
        <div class="find"><input type="search" .value=${live(this.text)} placeholder=${card.findShort} aria-label=${card.find} autocomplete="off"
          @input=${this.searched} @keydown=${this.findKeyed}>${this.text === '' ? html`<kbd aria-hidden="true">F</kbd>` : nothing}</div>
        ${this.explain && this.refusal === null ? html`<p class="note">${card.pick} ${card.remembered}</p>` : nothing}
        ${this.renderLast(place, directory)}
      </fieldset>
      ${this.refusal === null ? nothing : html`<p class="note">${desk.blocked[this.refusal]}</p>`}
    </section>`;
  }

  /** What else may be said of a place, and the word that decides: in sight however long the list above is. */
  private renderLast(place: OpenPlace, directory: UnitDirectory): TemplateResult {
    const { card } = wordsFor(this.language).places;
    const { choice } = this;
    return html`<div class="last"><div class="others">
        ${this.renderChoice(choice?.kind === 'make', 'N', card.make, '', () => this.chooseMake())}
        ${this.renderChoice(choice?.kind === 'refuse', 'X', card.refuse, '', () => this.chooseRefuse())}
      </div>
      ${choice?.kind === 'make' ? this.renderMake() : choice?.kind === 'refuse' ? html`<p class="note">${card.refuseNote(place.reports)}</p>` : nothing}
      <div class="actions">${this.renderAccept(directory)}</div></div>`;
  }

  private renderCandidates(place: OpenPlace): TemplateResult {
    const { card } = wordsFor(this.language).places;
    const isAsking = this.text === '' && this.suggested?.place !== place.place;
    return html`
      ${isAsking ? html`<p class="facts" role="status">${card.asking}</p>` : nothing}
      ${!isAsking && this.text === '' && this.candidates.length === 0 ? html`<p class="facts">${card.nothingNear}</p>` : nothing}
      ${this.text === '' ? nothing : html`<p class="facts" role="status">${card.foundCount(this.candidates.length)}</p>`}
      ${this.candidates.map((candidate, order) => this.renderCandidate(candidate, order))}
    `;
  }

  private renderCandidate({ row, why, by }: Candidate, order: number): TemplateResult {
    const { directory } = this;
    const { card } = wordsFor(this.language).places;
    const name = directory?.name[row] ?? '';
    const street = directory?.streetOf[row] ?? -1;
    const reason = why === 'found' ? '' : why === 'picked' ? card.onMap : card.offered[why];
    const told = [street < 0 ? '' : (directory?.name[street] ?? ''), reason, by === '' ? '' : card.byAlias(by)].filter((part) => part !== '');
    const isChosen = this.choice?.kind === 'unit' && this.choice.row === row;
    return this.renderChoice(isChosen, order < 9 ? String(order + 1) : '', name, told.join(' · '), () => this.chooseUnit(row),
      html`<button class="icon quiet" title=${card.show(name)} aria-label=${card.show(name)} @click=${() => fireView(this, 'unit-chosen', { row, zoom: true })}>${glyphs.centre}</button>`);
  }

  private renderChoice(
    isChosen: boolean, key: string, text: string, note: string, choose: () => void, more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<div class="row ${isChosen ? 'chosen' : ''}">
      <label><input type="radio" name="unit" .checked=${live(isChosen)} @change=${choose}>
        ${key === '' ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
        <span class="text">${text}${note === '' ? nothing : html`<span>${note}</span>`}</span></label>${more}
    </div>`;
  }

  private renderMake(): TemplateResult {
    const words = wordsFor(this.language);
    const { card } = words.places;
    return html`<div class="make">
      <label><span>${card.makeName}</span><input type="text" .value=${live(this.name)} maxlength="100" autocomplete="off"
        @input=${(event: InputEvent) => { this.name = (event.target as HTMLInputElement).value; }} @keydown=${this.nameKeyed}></label>
      <label><span>${card.makeKind}</span><select @change=${(event: Event) => { this.kind = (event.target as HTMLSelectElement).value as MadeKind; }}>
        ${MADE_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${words.kind[kind]}</option>`)}</select></label>
    </div>`;
  }

  private renderAccept(directory: UnitDirectory): TemplateResult {
    const { card } = wordsFor(this.language).places;
    const { choice } = this;
    const name = this.name.trim();
    const text = choice === null ? card.chooseFirst
      : choice.kind === 'unit' ? card.accept(directory.name[choice.row] ?? '')
        : choice.kind === 'refuse' ? card.acceptRefuse : name === '' ? card.nameFirst : card.acceptMake(name);
    const isReady = choice !== null && this.refusal === null && (choice.kind !== 'make' || name !== '');
    return html`<button class="primary" ?disabled=${!isReady} title=${text} @click=${() => this.accept()}><span>${text}</span>${isReady ? html`<kbd aria-hidden="true">↵</kbd>` : nothing}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'place-card': PlaceCard }
}
