// 划区建议: zones proposed from tracing, sent to the command, and decided there; the one in hand in detail below the list.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { refuseRecording } from '../../../store/refusals.ts';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { proposalsWords } from '../../../words/tracing/proposals.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import type { DeskAction } from '../../shell/keys.ts';
import './proposal-detail.ts';
import type { ProposalDetail } from './proposal-detail.ts';
import { groupProposals, lineUpProposals, writeProposal, type ProposalItem } from './proposal-rows.ts';

const UNFOLDED = ['waiting', 'ready', 'grade'];
const STEPS: Readonly<Partial<Record<DeskAction, 'send' | 'accept' | 'reject'>>> = { propose: 'send', approve: 'accept', reject: 'reject' };

/** Properties in; `trace-place-shown`, `trace-case-named`, `proposals-chosen` and what the detail fires out. */
@customElement('proposals-tab')
export class ProposalsTab extends KeyHost {
  static override styles = [base, controls, tabStyles, css`
    :host { grid-template-rows: auto minmax(96px, 1fr) fit-content(64%); }
    .told { display: flex; align-items: center; gap: 8px; padding: 6px 12px; font-size: 12px; line-height: 18px; color: var(--ink-soft); border-bottom: 1px solid var(--line); text-wrap: pretty; }
    .told span { flex: 1; min-width: 0; }
    /* Half a telephone has room for the list or for the one in hand. */
    @container (max-height: 380px) { .told.beside, .body.beside { display: none; } proposal-detail { grid-row: 1 / -1; border-top: 0; } }
    .told button { flex: none; }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Key of the unit in hand, and the sending it was chosen in; null: none. */
  @state() private chosen: { readonly key: string; readonly sent: string | null } | null = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;
  @query('proposal-detail') private detail!: ProposalDetail | null;

  private items: readonly ProposalItem[] = [];
  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];
  private listOf = '';
  private goesOn = false;

  override willUpdate(): void {
    const { now } = this;
    if (now === null || now.directory === null || now.tracing.proposals === null) return;
    const { directory, view, language, proposals: sent, tracing: { proposals, proposalsOf } } = now;
    const made = [proposals, sent, proposalsOf, directory, view, language];
    if (made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    this.items = lineUpProposals(proposals, sent, proposalsOf, (key) => directory.id.indexOf(key));
    this.groups = groupProposals(this.items, language);
    this.write = (row) => writeProposal(this.items[row]!, directory, view, language);
  }

  /** Whoever asks for those of a case goes on in their list, as soon as there is one. */
  override updated(): void {
    const of = this.now?.tracing.proposalsOf ?? '';
    if (of !== this.listOf) this.goesOn = of !== '';
    this.listOf = of;
    if (!this.goesOn || this.keyBody === null) return;
    this.goesOn = false;
    void this.keyBody.updateComplete.then(() => this.focusList());
  }

  /** Z sends the one in hand, A accepts it, R declines it. */
  act(action: DeskAction): boolean {
    const step = STEPS[action];
    return step !== undefined && this.detail?.begin(step) === true;
  }

  private readonly rowChosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const item = this.items[row];
    if (item === undefined || this.now?.directory == null) return;
    if (item.kind === 'left') return fireView(this, 'trace-case-named', { caseId: item.left.caseId });
    this.chosen = { key: item.key, sent: item.sent?.id ?? null };
    const [lng, lat] = [this.now.directory.center[2 * item.unit], this.now.directory.center[2 * item.unit + 1]];
    if (item.unit >= 0 && !Number.isNaN(lng)) fireView(this, 'trace-place-shown', { lng: lng!, lat: lat! });
  };

  private readonly identify = (row: number): string => {
    const item = this.items[row]!;
    return item.kind === 'left' ? item.left.row : item.key;
  };

  /** What was chosen as it stands now: a unit stays in hand when it is sent, and when it is decided. */
  private itemInHand(): number {
    const { chosen, items } = this;
    if (chosen === null) return -1;
    const isOfUnit = (item: ProposalItem): boolean => item.kind === 'unit' && item.key === chosen.key;
    const exact = items.findIndex((item) => isOfUnit(item) && item.kind === 'unit' && (item.sent?.id ?? null) === chosen.sent);
    return exact >= 0 ? exact : items.findIndex(isOfUnit);
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = proposalsWords(now.language);
    if (now.tracing.proposals === null) return html`<p class="nothing" role="status">${tracingWords(now.language).asking}</p>`;
    const inHand = this.itemInHand();
    return html`
      ${this.renderTold(now, inHand >= 0)}
      <div class="body ${inHand < 0 ? '' : 'beside'}">${this.groups.length === 0 ? html`<p class="nothing">${words.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .unfolded=${UNFOLDED} .identify=${this.identify} .label=${words.label} .chosen=${inHand < 0 ? null : inHand} @row-chosen=${this.rowChosen}></grouped-list>`}</div>
      ${inHand < 0 ? nothing : html`<proposal-detail .now=${now} .item=${this.items[inHand]!} @detail-closed=${() => { this.chosen = null; this.focusList(); }}></proposal-detail>`}
    `;
  }

  private renderTold(now: State, hasDetail: boolean): TemplateResult {
    const words = proposalsWords(now.language);
    const { proposals, proposalsOf } = now.tracing;
    const pack = now.adopted.find(({ id }) => id === proposals!.pack);
    const waiting = this.items.filter(({ group }) => group === 'waiting').length;
    return html`<div class="told ${hasDetail ? 'beside' : ''}"><span role="status">${words.basis(pack?.title[now.language] ?? proposals!.pack)}${waiting === 0 || refuseRecording(now) !== null ? nothing : html`${tracingWords(now.language).clause}${words.groups.waiting} ${writeNumber(waiting)}`}</span>
      ${proposalsOf === '' ? nothing : html`<b>${words.only(proposalsOf)}</b><button class="framed" @click=${() => fireView(this, 'proposals-chosen', { caseId: '' })}>${words.all}</button>`}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'proposals-tab': ProposalsTab }
}
