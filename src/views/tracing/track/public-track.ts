// 轨迹公布 on the card of a case: what may go out, line by line; approved by a name or role before it can be copied or saved.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { hasPersonalNumber } from '../../../domain/district/personal-numbers.ts';
import { decideLines, type LineDecision, type PublicLine } from '../../../domain/tracing/public-track.ts';
import type { PublicTrackAnswer, TrackApproval } from '../../../domain/tracing/public-track-approval.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { chosenCase } from '../../../store/tracing/track-commands.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { publicTrackWords, writeHours, writePublicTrack } from '../../../words/tracing/public-track.ts';
import { writeMoment } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import { publicTrackStyles } from './public-track-styles.ts';

const DECISIONS: readonly LineDecision[] = ['publish', 'keep-back'];

/** Properties in; `public-track-prepared`, `public-track-whole-chosen`, `public-track-approved` and `public-track-saved` out. */
@customElement('public-track')
export class PublicTrackSection extends LitElement {
  static override styles = [base, controls, publicTrackStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private decisions: ReadonlyMap<string, LineDecision> = new Map();
  @state() private problem: 'by' | 'by-personal' | 'case' | null = null;
  @state() private copying: 'copied' | 'failed' | null = null;
  @query('input[name="by"]') private by!: HTMLInputElement | null;
  @query('input[name="case"]') private other!: HTMLInputElement | null;

  private caseBefore = '';

  override willUpdate(_changed: PropertyValues<this>): void {
    const id = this.now === null ? '' : chosenCase(this.now);
    if (id === this.caseBefore) return;
    this.caseBefore = id;
    [this.decisions, this.problem, this.copying] = [new Map(), null, null];
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.tracing.answer?.head == null) return nothing;
    const words = publicTrackWords(now.language);
    const { cases, answer } = now.tracing.publicTrack;
    const isOpen = cases.length > 0;
    const stands = answer !== null && String(answer.question.cases) === String(cases);
    return html`<section aria-labelledby="title"><h3><span id="title">${words.section}</span>
      <button class="link toggle" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => fireView(this, 'public-track-prepared', { cases: isOpen ? [] : [chosenCase(now)] })}>${isOpen ? words.close : words.open}</button></h3>
      ${isOpen ? html`<p class="soft">${words.rule}</p>${this.renderCases(now)}${stands ? this.renderAnswer(now, answer) : html`<p class="soft" role="status">${words.asking}</p>`}` : nothing}</section>`;
  }

  private renderCases(now: State): TemplateResult {
    const words = publicTrackWords(now.language);
    const { cases, isWhole } = now.tracing.publicTrack;
    const days = tracingPack(now.tracing)?.lookBack.contacts.days ?? 0;
    const own = chosenCase(now);
    return html`<ul class="cases" aria-label=${words.cases}>${cases.map((id) => html`<li>${id}${id === own ? nothing : html`<button class="icon quiet" aria-label=${words.remove(id)} title=${words.remove(id)} @click=${() => this.prepare(cases.filter((one) => one !== id))}>×</button>`}</li>`)}</ul>
      <form class="add" novalidate @submit=${this.added}><label><span>${words.add}</span><input type="text" name="case" autocomplete="off" spellcheck="false" aria-invalid=${this.problem === 'case' ? 'true' : 'false'} aria-describedby=${this.problem === 'case' ? 'problem' : nothing}
        @keydown=${(event: KeyboardEvent) => event.stopPropagation()}></label><button class="framed">${words.addButton}</button></form>
      ${this.problem === 'case' ? html`<p class="problem" id="problem" role="alert">${words.unknownCase}</p>` : nothing}
      <label class="box"><input type="checkbox" name="whole" .checked=${isWhole} @change=${(event: Event) => fireView(this, 'public-track-whole-chosen', { isWhole: (event.target as HTMLInputElement).checked })}>${words.whole(String(days))}</label>`;
  }

  private renderAnswer(now: State, answer: PublicTrackAnswer): TemplateResult {
    const words = publicTrackWords(now.language);
    const { lines, leftOut: { home, isolated, undated, nameless }, approval } = answer;
    const { published, open } = decideLines(lines, this.decisions);
    const draft = writePublicTrack(published, now.districtName?.[now.language] ?? '', now.language);
    const isSame = approval !== null && approval.holds && approval.text === draft;
    return html`${lines.length === 0 ? html`<p>${words.none}</p>` : html`<table><thead><tr><th>${words.head.time}</th><th>${words.head.place}</th><th>${words.head.decision}</th></tr></thead>
        <tbody>${lines.map((line) => this.renderLine(line, now))}</tbody></table>`}
      <p class="soft left">${words.left(writeNumber(home), writeNumber(isolated), writeNumber(undated), writeNumber(nameless))}${undated + nameless === 0 ? nothing : html` ${words.leftHint}`}</p>
      ${approval === null ? nothing : this.renderApproval(approval, open === 0 && !isSame, now)}
      ${isSame ? nothing : this.renderDraft(draft, open, answer, now)}`;
  }

  private renderLine(line: PublicLine, { language }: State): TemplateResult {
    const words = publicTrackWords(language);
    const decision = this.decisions.get(line.key) ?? (line.warnings.length === 0 ? 'publish' : null);
    return html`<tr class=${decision === null ? 'open' : decision}><td class="figures">${writeHours(line, language)}</td>
      <td>${line.place}${line.warnings.map((warning) => html`<small><span aria-hidden="true">⚠ </span>${words.warnings[warning]}</small>`)}</td>
      <td><span class="decision" role="group" aria-label=${words.decide(line.place)}>${DECISIONS.map((one) => html`<button class="framed" aria-pressed=${one === decision ? 'true' : 'false'} @click=${() => this.decide(line, one)}>${words.decisions[one]}</button>`)}</span></td></tr>`;
  }

  private renderApproval({ by, at, text, holds }: TrackApproval, isOther: boolean, { language }: State): TemplateResult {
    const words = publicTrackWords(language);
    const time = writeMoment(at, language);
    if (!holds) return html`<p class="void" role="status"><span aria-hidden="true">✗ </span>${words.void(by, time)}</p>`;
    return html`<div class="approved"><p role="status"><span aria-hidden="true">✓ </span>${words.approved(by, time)}</p>${isOther ? html`<p>${words.other}</p>` : nothing}
      <pre tabindex="0" aria-label=${words.approvedText}>${text}</pre>
      <div class="ways"><button class="primary copy" @click=${() => void this.copy(text)}>${words.copy}</button><button class="framed save" @click=${() => fireView(this, 'public-track-saved', { text })}>${words.save}</button>
        <span class="soft" role="status">${this.copying === null ? '' : this.copying === 'copied' ? words.copied : words.notCopied}</span></div></div>`;
  }

  private renderDraft(draft: string, open: number, answer: PublicTrackAnswer, { language }: State): TemplateResult {
    const words = publicTrackWords(language);
    if (open > 0) return html`<p class="asks" role="status">${words.openLines(writeNumber(open))}</p>`;
    const byProblem = this.problem === 'by' ? words.byMissing : this.problem === 'by-personal' ? words.byPersonal : null;
    return html`<h4>${words.preview}</h4><pre tabindex="0" aria-label=${words.preview}>${draft}</pre>
      <form class="approve" novalidate @submit=${(event: Event) => this.approve(event, draft, answer)}><label><span>${words.by}</span><input type="text" name="by" autocomplete="off" maxlength="60" placeholder=${words.byHint} aria-invalid=${byProblem === null ? 'false' : 'true'}
        aria-describedby=${byProblem === null ? nothing : 'problem'} @keydown=${(event: KeyboardEvent) => event.stopPropagation()}></label><button class="primary">${words.approve}</button></form>
      ${byProblem !== null ? html`<p class="problem" id="problem" role="alert">${byProblem}</p>` : html`<p class="soft">${words.waits}</p>`}`;
  }

  private decide(line: PublicLine, decision: LineDecision): void {
    this.decisions = new Map([...this.decisions, [line.key, decision]]);
  }

  private prepare(cases: readonly string[]): void {
    this.problem = null;
    fireView(this, 'public-track-prepared', { cases });
  }

  private readonly added = (event: Event): void => {
    event.preventDefault();
    const { cases, publicTrack } = this.now!.tracing;
    const id = this.other!.value.trim();
    const row = cases?.cases.id.indexOf(id) ?? -1;
    this.problem = row < 0 || cases!.cases.row[row] === null ? 'case' : null;
    if (this.problem !== null) return this.other!.focus();
    this.other!.value = '';
    this.prepare([...publicTrack.cases, id]);
  };

  private approve(event: Event, text: string, { question, basis }: PublicTrackAnswer): void {
    event.preventDefault();
    const by = this.by!.value.trim();
    this.problem = by === '' ? 'by' : hasPersonalNumber(by) ? 'by-personal' : null;
    if (this.problem !== null) return this.by!.focus();
    this.copying = null;
    fireView(this, 'public-track-approved', { cases: question.cases, by, text, basis });
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  }

  private async copy(text: string): Promise<void> {
    this.copying = await navigator.clipboard.writeText(text).then(() => 'copied' as const, () => 'failed' as const);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'public-track': PublicTrackSection }
}
