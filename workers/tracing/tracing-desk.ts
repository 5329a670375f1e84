// The tracing desk: what a case file has on tracing; answers for all cases at a moment, and for one case in full.
import type { Minute } from '../../src/domain/day.ts';
import type { JournalUpTo } from '../../src/domain/journal/up-to-version.ts';
import type { CaseAnswer, CasesAnswer, MeetingsAnswer, MeetingSettings, OverlayAnswer, OverlayQuestion, PlaceSuggestion, TracingOpened } from '../../src/domain/tracing/answers.ts';
import type { RowId } from '../../src/domain/journal/entry.ts';
import type { ClusterAnswer, RelationsAnswer, RelationSettings, RiskPointsAnswer, RiskSettings } from '../../src/domain/tracing/relation-answers.ts';
import type { CompanionsAnswer, CompanionSettings } from '../../src/domain/tracing/companions/companion-answers.ts';
import type { ContactHome, ContactRule, ContactsAnswer, ContactsAsk, ExposuresAnswer } from '../../src/domain/tracing/contacts/contact-answers.ts';
import type { AcceptedRecords, ProposalsAnswer } from '../../src/domain/tracing/proposals/proposal-answers.ts';
import type { StoredStay } from '../../src/domain/tracing/stays/stored-stays.ts';
import type { CleanTracks } from '../../src/domain/tracing/track/clean-track.ts';
import type { PublicTrackAnswer, PublicTrackQuestion } from '../../src/domain/tracing/public-track-approval.ts';
import type { ContactCounts } from '../../src/domain/tracing/report/case-report.ts';
import type { TrackAnswer } from '../../src/domain/tracing/track/track-answer.ts';
import { CleanedTracks } from './clean-tracks.ts';
import { countContacts } from './count-contacts.ts';
import { describeCase } from './describe-case.ts';
import { describeCases } from './describe-cases.ts';
import { describeCluster } from './describe-cluster.ts';
import { describeCompanions } from './describe-companions.ts';
import { describeContacts, describeExposures, describeHomes } from './describe-contacts.ts';
import { describeMeetings } from './describe-meetings.ts';
import { describePublicTrack } from './describe-public-track.ts';
import { describeTrack, type TrackQuestion } from './describe-track.ts';
import { describeOverlay } from './describe-overlay.ts';
import { acceptedSteps, describeProposals, type AcceptQuestion, type ProposalsQuestion } from './describe-proposals.ts';
import { readStay } from './read-stay.ts';
import { describeRelations } from './describe-relations.ts';
import { describeRiskPoints } from './describe-risk-points.ts';
import { lookUpPlace, readPlaceNames, type PlaceNames } from './look-up-place.ts';
import { MeetingFinder } from './meeting-finder.ts';
import { runSliced } from '../run-sliced.ts';
import { openTraces, type OpenTraces } from './open-traces.ts';

/** The service behind `tracing.worker.ts`; one case file is open at a time. */
export class TracingDesk {
  private traces: OpenTraces | null = null;
  /** Initials of the names read so far: another act leaves nearly all of them. */
  private readonly readings = new Map<string, string[]>();
  private finder: MeetingFinder | null = null;
  /** How far the journal is read. */
  private readTo = '';
  /** The newest question of each kind, at work or done. */
  private readonly newest = new Map<string, unknown>();
  private names: Promise<PlaceNames> | null = null;
  private readonly tracks = new CleanedTracks();

  async open(ask: JournalUpTo): Promise<TracingOpened> {
    const traces = await openTraces(ask);
    this.names = null;
    this.traces = traces;
    this.readTo = endOf(ask);
    this.finder = new MeetingFinder(traces);
    const { recorded, lists, missing } = traces;
    return { isEmpty: recorded.cases.count + recorded.stays.stays.count === 0 && lists.every(({ count }) => count === 0), missing };
  }

  cases(now: Minute): CasesAnswer {
    return describeCases(this.opened(), now);
  }

  /** One case in full; asked for another, the one before is given up. @throws Cancelled where it was. */
  async case(id: string, now: Minute): Promise<CaseAnswer> {
    const traces = this.opened();
    return describeCase(traces, id, now, await this.runNewest('case', this.cleanOf(traces, (caseId) => caseId === id, now)));
  }

  /** Stays found in a track, as they are offered; null where it is no longer on file. @throws Cancelled where another question came. */
  track(question: TrackQuestion): Promise<TrackAnswer | null> {
    return this.runNewest('track', describeTrack(this.opened(), question, this.tracks));
  }

  /** Contacts of one case, by class; null without a roster. */
  contactCounts(id: string, rule: ContactRule, now: Minute): Promise<ContactCounts | null> {
    return this.runNewest('contactCounts', countContacts(this.opened(), id, rule, now));
  }

  publicTrack(question: PublicTrackQuestion): PublicTrackAnswer {
    return describePublicTrack(this.opened(), question);
  }

  /** Units that may be meant by what was typed. */
  async lookUp(text: string, most: number): Promise<PlaceSuggestion[]> {
    const traces = this.opened();
    const names = await (this.names ??= readNames(traces, this.readings));
    return lookUpPlace(traces, names, text, most);
  }

  /** Where cases met; asked again, the question before it is given up, as of all that follow. @throws Cancelled where it was. */
  meetings(settings: MeetingSettings, now: Minute): Promise<MeetingsAnswer> {
    return this.runNewest('meetings', describeMeetings(this.opened(), this.finder!, settings, now));
  }

  /** Clusters of cases. */
  relations(settings: RelationSettings, now: Minute): Promise<RelationsAnswer> {
    return this.runNewest('relations', describeRelations(this.opened(), this.finder!, settings, now));
  }

  /** The cluster of a case with its relations; null where the case is not investigated. */
  cluster(settings: RelationSettings, now: Minute, id: string): Promise<ClusterAnswer | null> {
    return this.runNewest('cluster', describeCluster(this.opened(), this.finder!, settings, now, id));
  }

  /** When cases were at each place. */
  riskPoints(settings: RiskSettings, now: Minute): Promise<RiskPointsAnswer> {
    return this.runNewest('riskPoints', describeRiskPoints(this.opened(), settings, now));
  }

  private runNewest<Step, Answer>(kind: string, steps: Generator<Step, Answer>, tell: (step: Step) => void = () => {}): Promise<Answer> {
    const traces = this.traces;
    this.newest.set(kind, steps);
    return runSliced(steps, () => this.newest.get(kind) !== steps || traces !== this.traces, tell);
  }

  /** Contacts by a definition; asked again, the question before it is given up. @throws Cancelled where it was. */
  contacts(ask: ContactsAsk, now: Minute): Promise<ContactsAnswer> {
    return this.runNewest('contacts', describeContacts(this.opened(), ask, now));
  }

  /** What made one person a contact; asked again, the question before it is given up. @throws Cancelled where it was. */
  exposures(person: string, ask: ContactsAsk, now: Minute): Promise<ExposuresAnswer> {
    return this.runNewest('exposures', describeExposures(this.opened(), person, ask, now));
  }

  /** Where contacts live, for the list that is handed to those who fetch them. */
  homes(persons: readonly string[]): ContactHome[] {
    return describeHomes(this.opened(), persons);
  }

  /** Who was with whom by the tracks on file; `tell` hears which part is done (0–1). @throws Cancelled where it was given up or asked anew. */
  companions(settings: CompanionSettings, now: Minute, tell: (done: number) => void): Promise<CompanionsAnswer> {
    return this.runNewest('companions', describeCompanions(this.opened(), settings, now), ({ done, whole }) => tell(done / whole));
  }

  cancelCompanions(): void {
    this.newest.delete('companions');
  }

  proposals(asked: ProposalsQuestion): ProposalsAnswer {
    return describeProposals(this.opened(), asked);
  }

  /** What is to be recorded where the units of these keys are accepted, by all that is in `journal` by then. */
  async accepted(asked: AcceptQuestion, keys: readonly string[], journal: JournalUpTo): Promise<AcceptedRecords> {
    return runSliced(acceptedSteps(await this.asOf(journal), asked, keys), () => false, () => {});
  }

  /** A stay as it was recorded; null where `journal` has it no longer. */
  async stayOf(row: RowId, journal: JournalUpTo): Promise<StoredStay | null> {
    return readStay(await this.asOf(journal), row);
  }

  /** What is on file by a journal that may have grown since it was opened here: then it is read for this one answer. What is recorded from an older one would be recorded twice. */
  private async asOf(journal: JournalUpTo): Promise<OpenTraces> {
    return endOf(journal) === this.readTo ? this.opened() : openTraces(journal);
  }

  /** Cases together; asked again, the question before it is given up. @throws Cancelled where it was. */
  overlay(question: OverlayQuestion, now: Minute): Promise<OverlayAnswer> {
    return this.runNewest('overlay', this.overlaySteps(this.opened(), question, now));
  }

  private *overlaySteps(traces: OpenTraces, question: OverlayQuestion, now: Minute): Generator<unknown, OverlayAnswer> {
    const cleaned = yield* this.cleanOf(traces, (caseId) => question.ids.includes(caseId), now);
    return yield* describeOverlay(traces, question, now, cleaned);
  }

  /** Tracks of the cases wanted. */
  private *cleanOf(traces: OpenTraces, isWanted: (caseId: string) => boolean, now: Minute): Generator<unknown, (track: number) => CleanTracks> {
    const cleaned = new Map<number, CleanTracks>();
    for (const [track, { caseId }] of traces.recorded.tracks.entries()) if (isWanted(caseId)) cleaned.set(track, yield* this.tracks.clean(traces, track, now));
    return (track) => cleaned.get(track)!;
  }

  private opened(): OpenTraces {
    if (this.traces === null) throw new Error('no case file is open for tracing');
    return this.traces;
  }
}

const endOf = ({ entries }: JournalUpTo): string => `${entries.length} ${entries.at(-1)?.id ?? ''}`;

/** The table of readings is large, and not needed before somebody types. */
async function readNames(traces: OpenTraces, readings: Map<string, string[]>): Promise<PlaceNames> {
  const { initialsOf } = await import('../../src/formats/pinyin.ts');
  const read = (name: string): string[] => {
    const known = readings.get(name) ?? initialsOf(name);
    readings.set(name, known);
    return known;
  };
  return runSliced(readPlaceNames(traces, read), () => false, () => {});
}
