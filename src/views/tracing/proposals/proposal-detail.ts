// One proposed zone: the level, every stay it rests on with its grades, what accepting it records, and the step that comes next.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DescribedProposal, DescribedReason, ProposalsAnswer } from '../../../domain/tracing/proposals/proposal-answers.ts';
import { LEVELS } from '../../../domain/zoning/level.ts';
import { refuseRecording } from '../../../store/refusals.ts';
import type { State } from '../../../store/state.ts';
import { writeDay } from '../../../words/dates.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { wordsFor } from '../../../words/index.ts';
import { proposalsWords } from '../../../words/tracing/proposals.ts';
import { tracingWords, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import { fireView, type ViewEvents } from '../../events.ts';
import { CONTACTS, contactsOf, riskOf, RISKS, type Contacts, type Risk } from '../../facts/visit-choices.ts';
import { glyphs } from '../../glyphs.ts';
import '../../publishing/sign-form.ts';
import type { SignForm, Signing } from '../../publishing/sign-form.ts';
import { base, controls } from '../../shared-styles.ts';
import '../../zoning/level-badge.ts';
import { nameHome } from '../cases/case-rows.ts';
import { isSame, levelName, mergeReasons, toSend, writeDecision, writeNow, writeOutcome, type ProposalItem } from './proposal-rows.ts';

/** Whoever sends a proposal is not whoever decides about it. */
const NOBODY = { name: '', duty: '' };

type Step = 'send' | 'accept' | 'reject';

/** Properties in; `proposals-sent`, `proposal-decided`, `stay-graded`, `trace-case-named`, `signer-chosen`, and `detail-closed` (for the parent only) out. */
@customElement('proposal-detail')
export class ProposalDetail extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; min-height: 0; overflow: auto; padding: 8px 12px 12px; border-top: 2px solid var(--line-strong); background: var(--panel); scrollbar-width: thin; }
    header { display: flex; align-items: center; gap: 8px; }
    h3 { flex: 1; min-width: 0; font-size: 14px; font-weight: 600; }
    .soft { color: var(--ink-soft); font-size: 12px; line-height: 18px; text-wrap: pretty; }
    ul { display: grid; gap: 8px; margin: 8px 0; padding: 0; list-style: none; }
    li { display: grid; gap: 2px; padding-inline-start: 8px; border-inline-start: 3px solid var(--line); }
    .grades { display: flex; flex-wrap: wrap; gap: 4px 12px; font-size: 12px; }
    .grades label { display: flex; align-items: center; gap: 4px; }
    .grades select { min-height: 28px; }
    .steps { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    li .link { justify-content: start; text-align: start; }
    sign-form { margin-top: 8px; }
    sign-form h4 { grid-column: 1 / -1; }
    kbd { margin-inline-start: 6px; padding: 0 4px; font: inherit; font-size: 11px; border: 1px solid currentColor; border-radius: 4px; opacity: 0.8; }
    @media (pointer: coarse) { kbd { display: none; } .grades select { min-height: 44px; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) item: ProposalItem | null = null;
  @state() private step: Step | null = null;

  private of: string | null = null;
  /** By which something was graded: until there is another its rows are no longer those on file. */
  private gradedBy: ProposalsAnswer | null = null;

  override willUpdate(): void {
    const { item } = this;
    const of = item === null || item.kind === 'left' ? null : `${item.key} ${item.sent?.id ?? ''}`;
    // A step is about the proposal it was begun for.
    if (of !== this.of) this.step = null;
    this.of = of;
  }

  /** Z, A and R; false where the proposal has no use for them. */
  begin(step: Step): boolean {
    const { item, now } = this;
    if (item === null || now === null || item.kind === 'left' || refuseRecording(now) !== null) return false;
    if (step === 'send' ? item.sent !== null || item.group !== 'ready' : item.group !== 'waiting') return false;
    this.step = step;
    void this.updateComplete.then(() => {
      const form = this.renderRoot.querySelector<SignForm>('sign-form');
      void form?.updateComplete.then(() => form.focus());
      form?.scrollIntoView({ block: 'nearest' });
    });
    return true;
  }

  override render(): TemplateResult | typeof nothing {
    const { now, item } = this;
    if (now === null || now.directory === null || item === null || item.kind === 'left') return nothing;
    const { language, directory } = now;
    const words = proposalsWords(language);
    const { unit, key, sent, proposed } = item;
    const told = sent ?? toSend(proposed!);
    const isOther = sent !== null && proposed !== null && !isSame(sent, proposed);
    return html`
      <header>${sent?.outcome === 'zone' || proposed?.outcome === 'zone' ? html`<level-badge .level=${sent?.level ?? levelName(proposed!)} .language=${language}></level-badge>` : nothing}
        <h3>${unit < 0 ? key : nameHome(directory, unit)}</h3>
        <button class="icon quiet" title=${words.close} aria-label=${words.close} @click=${() => this.dispatchEvent(new CustomEvent('detail-closed'))}>${glyphs.close}</button></header>
      <p class="soft">${[told.outcome === 'zone' ? words.proposed(writeOutcome(told, language)) : writeOutcome(told, language), ...writeNow(unit, now.view, directory, language), ...(sent === null ? [] : [writeDecision(sent, language)])].join(tracingWords(language).clause)}</p>
      ${sent !== null && proposed === null ? html`<p class="soft">${words.gone}</p>` : nothing}
      ${isOther ? html`<p class="soft">${words.changed} ${writeOutcome(toSend(proposed), language)}</p>` : nothing}
      ${proposed === null ? nothing : html`<ul>${mergeReasons(proposed).map(({ reason, stays }) => this.renderReason(now, reason, stays))}</ul>${this.renderDecision(now, proposed)}`}
      ${this.step === null ? this.renderSteps(now, item) : this.renderForm(now, item, this.step)}
    `;
  }

  private renderReason(now: State, reason: DescribedReason, stays: number): TemplateResult {
    const { language } = now;
    const { caseId, role, place, from, until, ground, outcome } = reason;
    const words = proposalsWords(language);
    const told = [...(from === null && until === null ? [] : [writeSpan(from, until, language)]), ...(stays === 1 ? [] : [words.stays(writeNumber(stays))]), ...(outcome === 'zone' ? [words.grounds[ground]] : [words.outcomes[outcome]])];
    return html`<li><button class="link" title=${words.openCase} @click=${() => fireView(this, 'trace-case-named', { caseId })}>${words.reason(caseId, tracingWords(language).roles[role], place)}</button>
      <span class="soft">${told.join(tracingWords(language).clause)}</span>${role === 'residence' ? nothing : this.renderGrades(now, reason)}</li>`;
  }

  private renderGrades(now: State, { row, caseId, place, risk, contacts }: DescribedReason): TemplateResult {
    const { field, choice } = wordsFor(now.language).facts;
    const isRefused = refuseRecording(now) !== null || (now.saved !== 'failed' && this.gradedBy === now.tracing.proposals);
    const select = <Name extends string>(label: string, names: Readonly<Record<Name, number>>, named: Readonly<Record<Name, string>>, chosen: Name, grade: (code: number) => { risk: number; contacts: number }): TemplateResult => html`<label><span>${label}</span>
      <select aria-label="${caseId} ${place}: ${label}" ?disabled=${isRefused} @change=${(event: Event) => this.grade({ row, ...grade(names[(event.target as HTMLSelectElement).value as Name]) })}>
        ${(Object.keys(names) as Name[]).map((name) => html`<option value=${name} ?selected=${name === chosen}>${named[name]}</option>`)}</select></label>`;
    return html`<span class="grades">${select<Risk>(field.visit.risk, RISKS, choice.risk, riskOf(risk), (code) => ({ risk: code, contacts }))}
      ${select<Contacts>(field.visit.contacts, CONTACTS, choice.contacts, contactsOf(contacts), (code) => ({ risk, contacts: code }))}</span>`;
  }

  private grade(graded: ViewEvents['stay-graded']): void {
    this.gradedBy = this.now!.tracing.proposals;
    this.requestUpdate();
    fireView(this, 'stay-graded', graded);
  }

  private renderDecision({ language, directory }: State, { decision, entered }: DescribedProposal): TemplateResult | typeof nothing {
    const words = proposalsWords(language);
    const also = entered.length === 0 || directory === null ? nothing : html`<p class="soft">${words.entered(entered.map(({ caseId, home }) => words.enteredAt(caseId, nameHome(directory, home))).join(tracingWords(language).between))}</p>`;
    if (decision === null) return html`${also}`;
    const level = wordsFor(language).level[LEVELS[decision.level]];
    return html`<p class="soft">${decision.kind === 'order' ? words.byOrder(level) : words.byHand(level, writeDay(decision.from, language), writeDay(decision.until, language))}</p>${also}`;
  }

  private renderSteps(now: State, item: ProposalItem): TemplateResult | typeof nothing {
    const words = proposalsWords(now.language);
    if (refuseRecording(now) !== null) return nothing;
    const key = (letter: string) => (now.singleKeys ? html`<kbd aria-hidden="true">${letter}</kbd>` : nothing);
    if (item.group === 'ready') return html`<div class="steps"><button class="primary" @click=${() => this.begin('send')}>${words.send}${key('Z')}</button></div>`;
    if (item.group !== 'waiting') return nothing;
    return html`<div class="steps"><button class="primary" @click=${() => this.begin('accept')}>${words.accept}${key('A')}</button><button class="framed" @click=${() => this.begin('reject')}>${words.reject}${key('R')}</button></div>`;
  }

  private renderForm(now: State, item: ProposalItem & { kind: 'unit' }, step: Step): TemplateResult {
    const words = proposalsWords(now.language);
    return html`<sign-form .signer=${step === 'send' ? now.signer : NOBODY} .refuse=${(by: string) => (by === '' ? words.unsigned : null)} .button=${words[step]} .asksReason=${step === 'reject'} canCancel .language=${now.language}
      @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); this.step = null; } }}
      @sign-cancelled=${() => { this.step = null; }} @signed=${({ detail }: CustomEvent<Signing>) => this.sign(item, step, detail)}><h4>${words[`${step}Title`]}</h4></sign-form>`;
  }

  private sign({ sent, proposed }: ProposalItem & { kind: 'unit' }, step: Step, { by, duty, note }: Signing): void {
    const signed = duty === '' ? by : proposalsWords(this.now!.language).signed(by, duty);
    this.step = null;
    if (step === 'send') {
      fireView(this, 'signer-chosen', { name: by, duty });
      fireView(this, 'proposals-sent', { units: [toSend(proposed!)], by: signed });
    } else fireView(this, 'proposal-decided', { proposal: sent!, accepted: step === 'accept', by: signed, note });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'proposal-detail': ProposalDetail }
}
