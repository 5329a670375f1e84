// The queue of places no unit is known for, the place in hand (J/K, Enter, 1–9, F, N, X; the next one comes by itself), and those decided.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import { refuseRecording } from '../../store/refusals.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import type { DeskAction } from '../shell/keys.ts';
import { findAgain } from './candidates.ts';
import type { PlaceCard } from './place-card.ts';
import './place-card.ts';
import { sumReports } from './decided-places.ts';
import type { PlaceList } from './place-list.ts';
import './place-list.ts';
import { nextPlace, placeInGap, stillSettled } from './queue-steps.ts';

const STREET = UNIT_KINDS.indexOf('street');
const DISTRICT = UNIT_KINDS.indexOf('district');

/** Reads the store; `place-chosen`, `place-decided`, `place-reopened`, `unit-chosen`, `desk-chosen` out. */
@customElement('place-queue')
export class PlaceQueue extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; container-type: size; }
    .head { display: flex; align-items: center; gap: 4px; padding: 0 4px 0 12px; min-height: 32px; border-bottom: 1px solid var(--line); color: var(--ink-soft); font-size: 12px; }
    .head span { flex: 1; }
    .body { display: grid; grid-template: minmax(112px, 1fr) auto / minmax(0, 1fr); min-height: 0; }
    .body.alone { grid-template-rows: minmax(0, 1fr) auto; }
    decided-places { max-height: 50cqh; }
    .body.in-hand + decided-places { max-height: 32cqh; }
    place-card { max-height: calc(100cqh - 180px); overflow: auto; overscroll-behavior: contain; border-top: 1px solid var(--line); scrollbar-width: thin; }
    .start { padding: 12px; color: var(--ink-soft); border-top: 1px solid var(--line); }
    .nothing { grid-row: 1 / span 2; overflow: auto; padding: 24px 16px; color: var(--ink-soft); }
    .nothing strong { display: block; color: var(--ink); font-weight: 600; margin-bottom: 4px; }
    .nothing button { display: block; margin-top: 12px; }
    .back { display: none; }
    @container (max-height: 520px) {
      .in-hand place-list { display: none; }
      .in-hand { grid-template-rows: minmax(0, 1fr); }
      .in-hand place-card { max-height: none; border-top: 0; }
      .back { display: inline-flex; }
      .in-hand + decided-places { display: none; }
    }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private settled: ReadonlySet<string> = new Set();
  @state() private picked: number | null = null;
  @state() private said = '';
  @query('place-list') private list!: PlaceList | null;
  @query('place-card') private card!: PlaceCard | null;

  private order = -1;
  private placeBefore: string | null = null;
  private openBefore: State['openPlaces'] = [];
  private selectedBefore: number | null = null;
  private directoryBefore: UnitDirectory | null = null;
  private wasTaken = false;
  private isOutdated = false;
  private areasOf: UnitDirectory | null = null;
  private areaNames: readonly string[] = [];
  /** The place to be decided anew, until it waits again. */
  private reopened: string | null = null;
  private readonly watch = new StoreController(this, (now, before) =>
    now.openPlaces !== before.openPlaces || now.decidedPlaces !== before.decidedPlaces || now.suggested !== before.suggested || now.directory !== before.directory || now.saved !== before.saved || now.asPublished !== before.asPublished ||
    now.language !== before.language || now.singleKeys !== before.singleKeys ||
    now.screen.place !== before.screen.place || now.screen.selected !== before.screen.selected);

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    if (now === undefined) return;
    const { place, selected } = now.screen;
    // After a failed save what was decided is open again.
    this.settled = now.saved === 'failed' ? new Set() : stillSettled(this.settled, now.openPlaces);
    // A place that left the queue under the hand is followed by the next; one that was laid down is not.
    this.wasTaken = place === null && this.placeBefore !== null && now.openPlaces !== this.openBefore &&
      now.openPlaces.every((open) => open.place !== this.placeBefore);
    // The district was read anew: rows have moved, and what was offered was of the old one.
    this.isOutdated = place !== null && now.suggested === null && this.directoryBefore !== null && now.directory !== this.directoryBefore;
    const { directoryBefore } = this;
    const again = (row: number | null): number | null =>
      row === null || directoryBefore === null || now.directory === null ? row : findAgain(row, directoryBefore, now.directory);
    this.picked = again(this.picked);
    this.selectedBefore = again(this.selectedBefore);
    // Only a unit chosen while this place is in hand is meant for it.
    if (place !== this.placeBefore) this.picked = null;
    else if (selected !== this.selectedBefore) this.picked = selected !== null && (now.directory?.zonedOf[selected] ?? -1) >= 0 ? selected : null;
    this.selectedBefore = selected;
    const order = now.openPlaces.findIndex((open) => open.place === place);
    if (order >= 0) this.order = order;
    this.placeBefore = place;
    this.openBefore = now.openPlaces;
    this.directoryBefore = now.directory;
    this.rememberAreas(now);
  }

  override updated(_changed: PropertyValues<this>): void {
    const now = this.store?.get();
    const place = now?.screen.place ?? null;
    if (now === undefined) return;
    const isGone = place !== null && now.openPlaces.every((open) => open.place !== place);
    // The place in hand was settled elsewhere (an alias of another, an import, a redo), or is being saved just now.
    if (this.reopened !== null && now.openPlaces.some((open) => open.place === this.reopened)) this.takeReopened(this.reopened);
    else if (this.wasTaken || isGone) this.take(placeInGap(now.openPlaces, this.order, this.settled));
    else if (place !== null && this.settled.has(place)) this.take(nextPlace(now.openPlaces, this.order, this.settled));
    else if (this.isOutdated) this.take(place);
  }

  private take(place: string | null): void {
    this.wasTaken = this.isOutdated = false;
    this.reopened = null;
    fireView(this, 'place-chosen', { place });
  }

  /** Enter is to decide the place that came back, and not to open the fold again. */
  private takeReopened(place: string): void {
    const hasFocus = this.shadowRoot?.activeElement?.localName === 'decided-places';
    this.take(place);
    if (hasFocus) void this.updateComplete.then(() => this.card?.focusHeading());
  }

  private rememberAreas({ directory, districtName }: State): void {
    if (directory === this.areasOf || directory === null) return;
    this.areasOf = directory;
    const areas = directory.name.filter((_, row) => directory.kind[row] === STREET || directory.kind[row] === DISTRICT);
    this.areaNames = [districtName?.zh ?? '', ...areas].filter((name) => name !== '');
  }

  /** J and K. */
  move(by: 1 | -1): void {
    this.list?.move(by);
  }

  /** For the skip link, and after a click on the tab. */
  focusList(): void {
    if (this.list === null) this.renderRoot.querySelector<HTMLElement>('button')?.focus();
    else this.list.focusList();
  }

  /** Enter: takes the place under the cursor, or decides the one in hand. */
  openCursor(): void {
    const inHand = this.store?.get().screen.place ?? null;
    const atCursor = this.list?.atCursor ?? null;
    if (atCursor !== null && atCursor !== inHand) fireView(this, 'place-chosen', { place: atCursor });
    else this.card?.accept();
  }

  /** The keys of the place in hand. */
  act(action: DeskAction): boolean {
    const { card } = this;
    if (card === null || action === 'place-unit' || action === 'approve' || action === 'reject') return false;
    if (action === 'make') card.chooseMake();
    else if (action === 'refuse') card.chooseRefuse();
    else if (action === 'find-other') card.focusFind();
    else card.chooseNumber(Number(action.slice('choose-'.length)));
    return true;
  }

  private readonly decided = (event: CustomEvent<{ said: string }>): void => {
    const now = this.store?.get();
    const place = now?.screen.place ?? null;
    if (now === undefined || place === null) return;
    this.said = event.detail.said;
    this.settled = new Set([...this.settled, place]);
    const hadFocus = this.shadowRoot?.activeElement === this.card;
    fireView(this, 'place-chosen', { place: nextPlace(now.openPlaces, this.order, this.settled) });
    // The field or button that was used is gone or means another place now.
    if (hadFocus) void this.updateComplete.then(() => (this.card === null ? this.focusList() : this.card.focusHeading()));
  };

  /** After a click Enter is to decide the place, and not to go on again. */
  private step(by: 1 | -1, { detail: clicks }: MouseEvent): void {
    const { openPlaces } = this.store!.get();
    const next = openPlaces[Math.max(0, Math.min(openPlaces.length - 1, this.order + by))];
    if (next === undefined) return;
    fireView(this, 'place-chosen', { place: next.place });
    if (clicks > 0) void this.updateComplete.then(() => this.card?.focusHeading());
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined) return nothing;
    const { queue } = wordsFor(now.language).places;
    const inHand = now.openPlaces.find(({ place }) => place === now.screen.place) ?? null;
    if (now.openPlaces.length === 0) return html`${this.renderNothing(now)}${this.renderDecided(now)}`;
    return html`
      <div class="head figures">
        <span>${inHand === null ? queue.waiting(now.openPlaces.length) : queue.position(this.order + 1, now.openPlaces.length)}</span>
        <span class="visually-hidden" role="status">${this.said}</span>
        ${inHand === null ? nothing : html`
          <button class="icon quiet" title=${queue.before} aria-label=${queue.before} ?disabled=${this.order <= 0} @click=${(event: MouseEvent) => this.step(-1, event)}>${glyphs.up}</button>
          <button class="icon quiet" title=${queue.after} aria-label=${queue.after} ?disabled=${this.order >= now.openPlaces.length - 1} @click=${(event: MouseEvent) => this.step(1, event)}>${glyphs.down}</button>
          <button class="icon quiet back" title=${queue.back} aria-label=${queue.back} @click=${() => fireView(this, 'place-chosen', { place: null })}>${glyphs.list}</button>`}
      </div>
      <div class="body ${inHand === null ? 'alone' : 'in-hand'}">
        <place-list .open=${now.openPlaces} .inHand=${now.screen.place} .settled=${this.settled} .language=${now.language} @list-entered=${() => this.openCursor()}></place-list>
        ${inHand === null ? html`<p class="start">${queue.start}</p>` : html`<place-card
          .place=${inHand} .suggested=${now.suggested} .directory=${now.directory} .areaNames=${this.areaNames} .picked=${this.picked}
          .keyless=${!now.singleKeys} .refusal=${refuseRecording(now)} .explain=${this.said === ''} .language=${now.language}
          @decision-made=${this.decided}></place-card>`}
      </div>
      ${this.renderDecided(now)}
    `;
  }

  private renderDecided(now: State): TemplateResult | typeof nothing {
    const { decidedPlaces, directory, language } = now;
    if (decidedPlaces.length === 0) return nothing;
    return html`<decided-places .decided=${decidedPlaces} .directory=${directory} .readOnly=${refuseRecording(now) !== null} .language=${language}
      @place-reopened=${this.reopening}></decided-places>`;
  }

  /** The place comes to hand once it waits. */
  private readonly reopening = (event: CustomEvent<{ place: string }>): void => {
    this.reopened = event.detail.place;
    this.said = wordsFor(this.store?.get().language ?? 'zh').places.decided.reopened(event.detail.place);
  };

  private renderNothing(now: State): TemplateResult {
    const { queue } = wordsFor(now.language).places;
    const refused = sumReports(now.decidedPlaces.filter(({ unit }) => unit === null));
    return html`<div class="nothing"><strong>${queue.none}</strong>${queue.noneHint(refused)}
      <button class="framed" @click=${() => fireView(this, 'desk-chosen', { desk: 'today' })}>${queue.toToday}</button>
      <span class="visually-hidden" role="status">${this.said}</span></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'place-queue': PlaceQueue }
}
