// The nine packs as stages with their days and conditions (rules 1.1, 1.2, 7b; readings 12, 27–29).
import type { EpidemicDay } from '../../../src/domain/day.ts';
import type { Conditions } from './oracle-conditions.ts';
import { CONTROLLED, SEALED } from './oracle-counting.ts';
import type { ClockAnchor } from './oracle-positives.ts';
import type { OraclePack, OracleParameters, OracleSettings } from '../shape.ts';

export interface Stage {
  readonly level: number;
  /** From the clock's day, or so many lists from the first of the stage ("Then m days"). */
  readonly days: number;
  readonly from: 'anchor' | 'step';
  readonly conditions: Conditions;
}

export interface PackRules {
  readonly pack: OraclePack;
  /** Its first list; none for the first pack of a timeline without one. */
  readonly start: EpidemicDay | null;
  /** One clock a compound; a compound and its repeats by building (SH-0411); or the smallest unit on record. */
  readonly grain: 'compound' | 'buildings' | 'smallest';
  readonly isNested: boolean;
  readonly isComplement: boolean;
  readonly anchor: ClockAnchor;
  readonly closing: readonly Stage[];
  /** SH-0516/0522: what a positive of a precaution unit makes. */
  readonly riskArea: readonly Stage[] | null;
  /** SH-0411 by building: what a repeat makes, and whose day it runs from. */
  readonly repeat: readonly Stage[];
  readonly repeatFrom: 'fromLatestPositive' | 'originalPeriod';
  /** `null`: an order has no effect (reading 12). */
  readonly order: readonly Stage[] | null;
  /** What a visit makes, by its level; `null`: the pack knows no visits. */
  readonly visit: ((level: number) => readonly Stage[]) | null;
  /** CN-JL: the controlled clock of a compound. */
  readonly ring: readonly Stage[] | null;
  readonly isManual: boolean;
  readonly isFromDesignation: boolean;
}

function stage(level: number, days: number, conditions: Conditions = {}): Stage {
  return { level, days, from: 'anchor', conditions };
}

/** A second stage: counted from the real step, or all from the clock's day (`stageClock`). */
function after(first: Stage, level: number, days: number, clock: 'anchor' | 'step', conditions: Conditions = {}): Stage {
  return clock === 'step' ? { level, days, from: 'step', conditions } : stage(level, first.days + days, conditions);
}

type OwnRules = Pick<PackRules, 'closing'> & Partial<Pick<PackRules, 'grain' | 'isNested' | 'riskArea' | 'order' | 'visit' | 'ring' | 'isManual'>>;

function shanghaiApril({ monitoringLevel, stageClock, grain, monitoringPositive }: OracleParameters): OwnRules {
  const sealed = stage(SEALED, 7);
  return {
    closing: [sealed, after(sealed, monitoringLevel === 'sealed' ? SEALED : CONTROLLED, 7, stageClock ?? 'anchor', { round: 13 })],
    grain: grain === 'building' ? 'buildings' : 'compound',
    order: [stage(CONTROLLED, 7, { round: 6 })],
    isManual: monitoringPositive === 'manual',
  };
}

function shanghaiMay({ precautionPositive, stageClock }: OracleParameters): OwnRules {
  const sealed = stage(SEALED, 7);
  return {
    closing: [sealed, after(sealed, CONTROLLED, 3, stageClock ?? 'step')],
    riskArea: precautionPositive === 'sealed' ? null : [stage(SEALED, 14)],
    order: [stage(CONTROLLED, 7)],
  };
}

function community({ contactRule }: OracleParameters, isNested: boolean): OwnRules {
  const contacts = contactRule === 'exposure14orTransferred4' ? 'exposed or transferred' : 'exposed';
  const conditions: Conditions = { round: 'just before', contacts, disinfection: isNested };
  return {
    closing: [stage(SEALED, 14, conditions)],
    visit: (level) => [stage(level, 14, conditions)],
    ...(isNested ? { grain: 'smallest', isNested, ring: [stage(CONTROLLED, 14, conditions)] } : {}),
  };
}

function ninthEdition({ stageClock }: OracleParameters): OwnRules {
  const high = stage(SEALED, 7, { round: 7 });
  return { closing: [high, after(high, CONTROLLED, 3, stageClock ?? 'step')], order: [stage(CONTROLLED, 7, { round: 7 })] };
}

function beijing({ stageClock }: OracleParameters): OwnRules {
  const conditions: Conditions = { round: 10, contacts: 'left' };
  const sealed = stage(SEALED, 10, conditions);
  return { closing: [sealed, after(sealed, CONTROLLED, 4, stageClock ?? 'step')], order: [stage(CONTROLLED, 10, conditions)] };
}

function ownRules(pack: OraclePack, parameters: OracleParameters): OwnRules {
  const smallest = parameters.grain === 'building' ? ({ grain: 'smallest' } as const) : {};
  switch (pack) {
    case 'SH-2022-0411':
      return shanghaiApril(parameters);
    case 'SH-2022-0516':
    case 'SH-2022-0522':
      return shanghaiMay(parameters);
    case 'CN-8-community':
      return community(parameters, false);
    case 'CN-JL-2022':
      return community(parameters, true);
    case 'CN-9':
      return ninthEdition(parameters);
    case 'CN-20':
      return { closing: [stage(SEALED, 5, { round: 5 })], ...smallest };
    case 'CN-10new':
      return { closing: [stage(SEALED, 5)], ...smallest };
    case 'BJ-2022-05':
      return beijing(parameters);
  }
}

/** "14 full days from its last repeat, needs its own day-13 round" (7b, compound or building). */
const REPEAT: readonly Stage[] = [stage(SEALED, 14, { round: 13 })];

export function rulesOf(settings: OracleSettings): PackRules[] {
  const { parameters = {} } = settings;
  return settings.timeline.map(({ pack, from }) => ({
    pack,
    start: from ?? null,
    grain: 'compound',
    isNested: false,
    isComplement: (parameters.precaution ?? (pack === 'CN-8-community' || pack === 'CN-JL-2022' ? 'complement' : 'perUnit')) === 'complement',
    anchor: parameters.clockAnchor ?? (pack === 'BJ-2022-05' ? 'moved' : 'lastPositiveReported'),
    riskArea: null,
    repeat: REPEAT,
    repeatFrom: parameters.repeatPositive ?? 'fromLatestPositive',
    order: null,
    visit: null,
    ring: null,
    isManual: false,
    isFromDesignation: parameters.firstList === 'fromDesignation',
    ...ownRules(pack, parameters),
  }));
}
