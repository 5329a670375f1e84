// The parameters of rules 7b by name: their values, the packs they mean something to, and what each makes of a pack.
import {
  fromPrecaution, hasLaterStages, isSevenAndSeven, setContactRule, setMonitoringLevel, setStageClock, toComplement, toPerUnit, waitsForContacts,
  withoutRiskAreas,
} from './rewrite-pack.ts';
import type { PackParameters, RulePack } from './rule-pack.ts';

/** Where a pack stands in its timeline. */
export interface PackPlace {
  readonly isFirst: boolean;
  /** Whether its first list is named. */
  readonly isDated: boolean;
}

export interface Parameter {
  readonly values: readonly string[];
  /** Values that are refused under every pack. */
  readonly refused: readonly string[];
  /** Rewrites a pack for a value; null where this pack cannot have it. */
  readonly set: (pack: RulePack, value: string) => RulePack | null;
  /** Whether the parameter means anything under a pack. */
  readonly matters: (pack: RulePack, place: PackPlace) => boolean;
}

const always = (): boolean => true;

const settable = (values: readonly string[], set: Parameter['set'], matters: Parameter['matters'] = always): Parameter => ({ values, refused: [], set, matters });

/** A parameter that is a member of the pack, which the engine reads. */
const member = <Name extends keyof PackParameters>(name: Name, values: readonly PackParameters[Name][], matters: Parameter['matters'] = always): Parameter =>
  settable(values, (pack, value) => ({ ...pack, [name]: value }), matters);

/** In the order they are set: `grain` and `precaution` make what others speak of. */
export const PARAMETERS: ReadonlyMap<string, Parameter> = new Map([
  ['dayCount', member('dayCount', ['A', 'B'])],
  ['precaution', settable(['perUnit', 'complement'], (pack, value) => (value === 'complement' ? toComplement(pack) : toPerUnit(pack)))],
  ['precautionPositive', settable(['riskArea', 'sealed'], (pack, value) => (value === 'riskArea' ? pack : withoutRiskAreas(pack)), hasRiskAreas)],
  ['monitoringLevel', settable(['controlled', 'sealed'], (pack, value) => setMonitoringLevel(pack, value === 'sealed' ? 'sealed' : 'controlled'), isSevenAndSeven)],
  ['stageClock', settable(['anchor', 'step'], (pack, value) => setStageClock(pack, value === 'step' ? 'step' : 'anchor'), hasLaterStages)],
  ['clockAnchor', member('clockAnchor', ['lastPositiveReported', 'sampled', 'onset', 'lastCaseIsolated', 'caseLeftPremises'])],
  ['grain', settable(['compound', 'building'], setGrain, ({ grain }) => grain !== 'nested')],
  ['repeatPositive', member('repeatPositive', ['fromLatestPositive', 'originalPeriod'], ({ grain }) => grain === 'building')],
  ['monitoringPositive', member('monitoringPositive', ['reseal', 'manual'], isSevenAndSeven)],
  ['firstList', member('firstList', ['lastPositive', 'fromDesignation'], canDesignate)],
  ['contactRule', settable(['exposure14', 'exposure14orTransferred4'], (pack, value) => setContactRule(pack, value === 'exposure14' ? undefined : 4), waitsForContacts)],
  ['visitRisk', member('visitRisk', ['pending', 'sealed'], readsVisits)],
  ['placeAnchor', member('placeAnchor', ['later', 'lastVisit', 'reported'], readsVisits)],
  ['packChange', member('packChange', ['rejudge', 'finishOld'], (_, { isFirst }) => !isFirst)],
  ['openGates', member('openGates', ['carry', 'lapse'], ({ packChange }, { isFirst }) => !isFirst && packChange === 'rejudge')],
  // Of packs with a radius, of which there is none.
  ['overlap', { values: ['pointwise'], refused: ['mergedZone'], set: (pack) => pack, matters: () => false }],
]);

/** Packs whose text zones a building or stair and is read safely as a compound (readings 28). */
const SMALLEST_BY_THE_LETTER: ReadonlySet<string> = new Set(['CN-20', 'CN-10new']);

function setGrain(pack: RulePack, value: string): RulePack | null {
  if (value === 'compound') return { ...pack, grain: 'compound' };
  if (pack.repeat !== undefined) return { ...pack, grain: 'building' };
  return SMALLEST_BY_THE_LETTER.has(pack.id) || pack.grain === 'smallest' ? { ...pack, grain: 'smallest' } : null;
}

function hasRiskAreas(pack: RulePack): boolean {
  return fromPrecaution(pack).length > 0;
}

/** A pack without a first list designates nothing; one that knows no order of controlled has no clock for it. */
function canDesignate(pack: RulePack, { isDated }: PackPlace): boolean {
  return isDated && hasLaterStages(pack) && pack.orders.some(({ level }) => level === 'controlled');
}

function readsVisits({ visits }: RulePack): boolean {
  return visits !== undefined;
}
