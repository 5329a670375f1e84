// Parameters of a rule pack set from the command line (rules 7b): the pack is rewritten, never the engine.
import { rulePackById } from '../../data/rule-packs/index.ts';
import type { ConditionsMode, RulePack, TimeTransition } from '../domain/zoning/rule-pack.ts';
import type { ParameterHelp } from '../words/terminal-help.ts';
import type { UsageProblem } from '../words/terminal.ts';

/** Rewrites a pack for a value; null where that value cannot be had under this pack yet. */
type Setter = (pack: RulePack, value: string) => RulePack | null;

interface Parameter {
  readonly values: readonly string[];
  /** Values that are refused under every pack, so far. */
  readonly notYet: readonly string[];
  readonly set: Setter;
  /** Whether it means anything under a pack; where not, its values are taken and that is said. */
  readonly matters: (pack: RulePack) => boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;

/** Only the default, by which the engine computes anyway; any other value is refused rather than ignored. */
const onlyDefault = (values: readonly [string, ...string[]], matters: Parameter['matters']): Parameter => ({
  values,
  notYet: values.slice(1),
  set: (pack, value) => (value === values[0] ? pack : null),
  matters,
});
const settable = (values: readonly string[], set: Setter, matters: Parameter['matters'] = always): Parameter => ({ values, notYet: [], set, matters });

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map([
  ['dayCount', settable(['A', 'B'], (pack, value) => ({ ...pack, dayCount: value === 'B' ? 'B' : 'A' }))],
  ['precaution', settable(['perUnit', 'complement'], (pack, value) => (value === 'complement' ? toComplement(pack) : toPerUnit(pack)))],
  ['precautionPositive', settable(['riskArea', 'sealed'], setPrecautionPositive, hasRiskAreas)],
  ['monitoringLevel', settable(['controlled', 'sealed'], setMonitoringLevel, hasMonitoringAfterSealing)],
  ['stageClock', settable(['anchor', 'step'], (pack, value) => setStageClock(pack, value === 'step' ? 'step' : 'anchor'), hasLaterStages)],
  ['clockAnchor', onlyDefault(['lastPositiveReported', 'sampled', 'onset'], always)],
  ['grain', onlyDefault(['compound', 'building'], always)],
  ['monitoringPositive', onlyDefault(['reseal', 'manual'], always)],
  ['firstList', onlyDefault(['lastPositive', 'fromDesignation'], always)],
  ['contactRule', onlyDefault(['exposure14orTransferred4'], waitsForContacts)],
  // Of `grain: building`, of visits, of a change of packs and of radius packs: none of them is had here.
  ['repeatPositive', onlyDefault(['fromLatestPositive', 'originalPeriod'], never)],
  ['visitRisk', onlyDefault(['pending', 'sealed'], never)],
  ['placeAnchor', onlyDefault(['later', 'lastVisit', 'reported'], never)],
  ['packChange', onlyDefault(['rejudge', 'finishOld'], never)],
  ['openGates', onlyDefault(['carry', 'lapse'], never)],
  ['overlap', onlyDefault(['pointwise', 'mergedZone'], never)],
]);

/** `conditions` belongs to the district, not to the pack; it is taken here because rules 7b lists it beside the others. */
const CONDITIONS: readonly ConditionsMode[] = ['hold', 'assume-met'];

/** The parameters for the help text: what can be set, and what is known but refused. */
export function listParameters(): ParameterHelp[] {
  return [...PARAMETERS].map(([name, parameter]) => ({
    name,
    values: parameter.values.filter((value) => !parameter.notYet.includes(value)),
    notYet: parameter.notYet,
  }));
}

export interface SetParameters {
  readonly pack: RulePack;
  readonly conditions: ConditionsMode | undefined;
  /** Settings (`name=value`) that mean nothing under this pack. */
  readonly withoutEffect: readonly string[];
}

/** Sets parameters in the order given, or says which of them cannot be set. */
export function setParameters(
  pack: RulePack,
  settings: readonly string[],
): SetParameters | UsageProblem {
  const withoutEffect: string[] = [];
  let conditions: ConditionsMode | undefined;
  const given = new Set<string>();
  for (const setting of settings) {
    const [name, value] = splitSetting(setting);
    const parameter = PARAMETERS.get(name);
    const accepted = name === 'conditions' ? CONDITIONS : parameter?.values;
    if (accepted === undefined) return { kind: 'unknown-parameter', name, accepted: [...PARAMETERS.keys(), 'conditions'].join(', ') };
    if (value === '') return { kind: 'no-value', flag: `--param ${name}` };
    if (!accepted.some((candidate) => candidate === value)) {
      const had = accepted.filter((candidate) => !parameter?.notYet.includes(candidate));
      return { kind: 'bad-value', flag: `--param ${name}`, value, accepted: had.join(', ') };
    }
    if (given.has(name)) return { kind: 'given-twice', flag: `--param ${name}` };
    given.add(name);
    if (parameter === undefined) conditions = value === 'hold' ? 'hold' : 'assume-met';
    else if (!parameter.matters(pack) && !parameter.notYet.includes(value)) withoutEffect.push(setting);
    else {
      const changed = parameter.set(pack, value);
      if (changed === null) return { kind: 'unsupported-parameter', name, value, pack: pack.id };
      pack = changed;
    }
  }
  return { pack, conditions, withoutEffect };
}

function splitSetting(setting: string): [string, string] {
  const equals = setting.indexOf('=');
  return equals < 0 ? [setting, ''] : [setting.slice(0, equals), setting.slice(equals + 1)];
}

/** The rest of the county instead of unit by unit: a released unit is in no zone once nothing in the county is. */
function toComplement(pack: RulePack): RulePack | null {
  if (pack.precaution === 'complement') return pack;
  // A rule for positives in precaution asks what the unit's own list says; under a complement that is the county's.
  if (pack.positives.some(({ from }) => from.includes(pack.clear))) return null;
  const national = rulePackById('CN-8-community');
  const released = national?.stages.find(({ id }) => id === national.clear);
  if (national === undefined || released === undefined) return null;
  const known = new Set(pack.sources.map(({ key }) => key));
  return {
    ...pack,
    precaution: 'complement',
    rest: pack.clear,
    clear: released.id,
    stages: [...pack.stages, released],
    steps: pack.steps.map((step) => (step.to === pack.clear ? { ...step, to: released.id } : step)),
    sources: [...pack.sources, ...national.sources.filter(({ key }) => !known.has(key))],
  };
}

/** Unit by unit instead of the rest of the county: the rest becomes the state of a unit that is clear. */
function toPerUnit(pack: RulePack): RulePack | null {
  const { rest, ...others } = pack;
  if (rest === undefined) return pack;
  return {
    ...others,
    precaution: 'perUnit',
    clear: rest,
    stages: pack.stages.filter(({ id }) => id !== pack.clear),
    steps: pack.steps.map((step) => (step.to === pack.clear ? { ...step, to: rest } : step)),
  };
}

/** SH-2022-0516 and -0522: a positive in a precaution unit makes a risk area, or seals it like any other. */
function setPrecautionPositive(pack: RulePack, value: string): RulePack {
  const own = fromPrecaution(pack);
  return value === 'riskArea' ? pack : { ...pack, positives: pack.positives.filter((row) => !own.includes(row)) };
}

function fromPrecaution(pack: RulePack): RulePack['positives'] {
  return pack.positives.filter(({ from }) => from.length === 1 && from[0] === pack.clear);
}

function hasRiskAreas(pack: RulePack): boolean {
  return fromPrecaution(pack).length > 0;
}

function hasMonitoringAfterSealing({ id }: RulePack): boolean {
  return id === 'SH-2022-0411';
}

function waitsForContacts({ steps }: RulePack): boolean {
  return steps.some(({ conditions }) => conditions.some(({ kind }) => kind === 'contacts-cleared'));
}

/** SH-2022-0411: the seven days of monitoring after sealing are controlled, or still sealed. */
function setMonitoringLevel(pack: RulePack, value: string): RulePack {
  const level = value === 'sealed' ? 'sealed' : 'controlled';
  return { ...pack, stages: pack.stages.map((stage) => (stage.id === 'monitoring' ? { ...stage, level } : stage)) };
}

/** Days of a later stage counted from the positive or from its own first list; without delay both end on the same list. */
function setStageClock(pack: RulePack, countFrom: TimeTransition['countFrom']): RulePack {
  return {
    ...pack,
    steps: pack.steps.map((step) => {
      const earlier = daysBefore(pack, step.from);
      if (step.countFrom === countFrom || earlier === 0) return step;
      return { ...step, countFrom, days: countFrom === 'anchor' ? step.days + earlier : step.days - earlier };
    }),
  };
}

/** Days from the last positive to the first list of a stage; 0 for the stage a positive leads to. */
function daysBefore(pack: RulePack, stage: string): number {
  const before = pack.steps.find(({ to }) => to === stage);
  if (before === undefined) return 0;
  return before.countFrom === 'anchor' ? before.days : daysBefore(pack, before.from) + before.days;
}

function hasLaterStages(pack: RulePack): boolean {
  return pack.steps.some(({ from }) => daysBefore(pack, from) > 0);
}
