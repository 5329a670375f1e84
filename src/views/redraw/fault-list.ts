// The faults of a list, kind by kind, each with the unit to look at.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { groupFaults, type Fault } from '../../domain/faults/faults.ts';
import { standingRefusal } from '../../store/showing.ts';
import { refuseDrafting } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { writeRedrawRefusal } from '../../words/redraw/redraw-sentences.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { nameUnit } from '../zoning/unit-name.ts';

/** Faults of a kind that are told one by one. */
const MOST_TOLD = 40;

/** Properties in; `unit-chosen`, `redraw-asked` out. */
@customElement('fault-list')
export class FaultList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; gap: 4px; }
    h4 { margin: 4px 0 0; font-size: 13px; line-height: 20px; font-weight: 600; }
    ul { max-height: 200px; overflow: auto; scrollbar-width: thin; }
    li { padding-inline-start: 8px; border-inline-start: 2px solid var(--line-strong); font-size: 12px; line-height: 20px; }
    .repair { display: flex; flex-wrap: wrap; gap: 8px; margin: 2px 0 4px; }
    .repair button { min-height: 24px; padding: 0 8px; font-size: 12px; }
    .problem { padding-inline-start: 8px; border-inline-start: 3px solid var(--ink); font-weight: 600; text-wrap: pretty; }
    .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Null while they are being asked. */
  @property({ attribute: false }) faults: readonly Fault[] | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now, faults } = this;
    if (now === null || now.directory === null) return nothing;
    const { fault: words } = redrawWords(now.language);
    if (faults === null) return html`<p class="soft" role="status">${words.asking}</p>`;
    if (faults.length === 0) return html`<p class="soft" role="status">${words.none}</p>`;
    const { tool, sketch } = now.screen.redraw;
    const why = sketch === null && tool === 'pick' ? standingRefusal(now) : null;
    const barred = this.writeBarred(now);
    return html`${barred === null ? nothing : html`<span class="visually-hidden" id="why">${barred}</span>`}${why === null ? nothing : html`<p class="problem" role="alert">${writeRedrawRefusal(why, now)}</p>`}${groupFaults(faults).map(({ kind, faults: own }) => html`<h4>${words.kinds[kind]} ${writeNumber(own.length)}</h4><p class="soft">${words.hints[kind]}</p>
        <ul>${own.slice(0, MOST_TOLD).map((fault) => html`<li><button class="link" @click=${() => fireView(this, 'unit-chosen', { row: fault.rows[0], zoom: true })}>${this.write(fault, now)}</button>${fault.kind === 'overlap' ? this.renderRepair(fault.rows, now, barred !== null) : nothing}</li>`)}
        ${own.length > MOST_TOLD ? html`<li>${words.more(writeNumber(own.length - MOST_TOLD))}</li>` : nothing}</ul>`)}`;
  }

  /** Who gives way is a person's choice. */
  private renderRepair([one, other]: readonly [number, number], { directory, language }: State, isBarred: boolean): TemplateResult {
    const { fault: words } = redrawWords(language);
    const repair = (keeper: number, givingWay: number) => html`<button class="framed" aria-disabled=${isBarred ? 'true' : nothing} aria-describedby=${isBarred ? 'why' : nothing}
      @click=${() => { if (!isBarred) fireView(this, 'redraw-asked', { gesture: { kind: 'repair', keeper, givingWay } }); }}>${words.giveWay(nameUnit(directory!, givingWay, language))}</button>`;
    return html`<div class="repair">${repair(other, one)}${repair(one, other)}</div>`;
  }

  /** Why nothing can be repaired now; null where it can. */
  private writeBarred(now: State): string | null {
    const words = redrawWords(now.language);
    const refusal = refuseDrafting(now);
    return refusal !== null ? words.blocked[refusal] : now.updates > 0 ? words.updating : null;
  }

  private write(fault: Fault, { directory, language }: State): string {
    const { fault: words } = redrawWords(language);
    const { level } = wordsFor(language);
    const name = (row: number): string => nameUnit(directory!, row, language);
    const own = name(fault.rows[0]);
    switch (fault.kind) {
      case 'overlap': return words.overlap(own, name(fault.rows[1]), writeNumber(Math.round(fault.squareMeters)));
      case 'apart': return words.apart(own, writeNumber(fault.parts));
      case 'unguarded': return words.unguarded(own, `${fault.at[1]!.toFixed(5)}, ${fault.at[0]!.toFixed(5)}`);
      case 'cases-left': return words.casesLeft(own, writeDay(fault.lastPositive, language), level[fault.rule], level[fault.shown]);
      case 'split-released': return words.splitReleased(own, level[fault.shown], name(fault.rows[1]), level[fault.closed]);
      case 'override-ended': return words.overrideEnded(own, level[fault.level], writeDay(fault.until, language), level[fault.shown]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap { 'fault-list': FaultList }
}
