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
}

/** Only the value the engine computes by anyway; any other is refused rather than ignored. */
const onlyAsIs = (values: readonly string[], present: string): Parameter => ({
  values,
  notYet: values.filter((value) => value !== present),
  set: (pack, value) => (value === present ? pack : null),
});
const notYet = (values: readonly string[]): Parameter => ({ values, notYet: values, set: () => null });
const settable = (values: readonly string[], set: Setter): Parameter => ({ values, notYet: [], set });

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map([
  ['dayCount', settable(['A', 'B'], (pack, value) => ({ ...pack, dayCount: value === 'B' ? 'B' : 'A' }))],
  ['precaution', settable(['perUnit', 'complement'], (pack, value) => (value === 'complement' ? toComplement(pack) : toPerUnit(pack)))],
  ['precautionPositive', settable(['riskArea', 'sealed'], setPrecautionPositive)],
  ['monitoringLevel', settable(['controlled', 'sealed'], setMonitoringLevel)],
  ['stageClock', settable(['anchor', 'step'], (pack, value) => setStageClock(pack, value === 'step' ? 'step' : 'anchor'))],
  ['clockAnchor', onlyAsIs(['lastPositiveReported', 'sampled', 'onset'], 'lastPositiveReported')],
  ['grain', onlyAsIs(['compound', 'building'], 'compound')],
  ['monitoringPositive', onlyAsIs(['reseal', 'manual'], 'reseal')],
  ['firstList', onlyAsIs(['lastPositive', 'fromDesignation'], 'lastPositive')],
  ['repeatPositive', notYet(['fromLatestPositive', 'originalPeriod'])],
  ['contactRule', notYet(['exposure14orTransferred4'])],
  ['visitRisk', notYet(['pending', 'sealed'])],
  ['placeAnchor', notYet(['later', 'lastVisit', 'reported'])],
  ['packChange', notYet(['rejudge', 'finishOld'])],
  ['openGates', notYet(['carry', 'lapse'])],
  ['overlap', notYet(['pointwise', 'mergedZone'])],
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

/** Sets parameters in the order given, or says which of them cannot be set. */
export function setParameters(
  pack: RulePack,
  settings: readonly string[],
): { readonly pack: RulePack; readonly conditions: ConditionsMode | undefined } | UsageProblem {
  let conditions: ConditionsMode | undefined;
  const given = new Set<string>();
  for (const setting of settings) {
    const [name, value] = splitSetting(setting);
    const parameter = PARAMETERS.get(name);
    const accepted = name === 'conditions' ? CONDITIONS : parameter?.values;
    if (accepted === undefined) return { kind: 'unknown-parameter', name, accepted: [...PARAMETERS.keys(), 'conditions'].join(', ') };
    if (value === '') return { kind: 'no-value', flag: `--param ${name}` };
    if (!accepted.some((candidate) => candidate === value)) return { kind: 'bad-value', flag: `--param ${name}`, value, accepted: accepted.join(', ') };
    if (given.has(name)) return { kind: 'given-twice', flag: `--param ${name}` };
    given.add(name);
    if (parameter === undefined) conditions = value === 'hold' ? 'hold' : 'assume-met';
    else {
      const changed = parameter.set(pack, value);
      if (changed === null) return { kind: 'unsupported-parameter', name, value, pack: pack.id };
      pack = changed;
    }
  }
  return { pack, conditions };
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
function setPrecautionPositive(pack: RulePack, value: string): RulePack | null {
  const own = pack.positives.filter(({ from }) => from.length === 1 && from[0] === pack.clear);
  if (own.length === 0) return null;
  return value === 'riskArea' ? pack : { ...pack, positives: pack.positives.filter((row) => !own.includes(row)) };
}

/** SH-2022-0411: the seven days of monitoring after sealing are controlled, or still sealed. */
function setMonitoringLevel(pack: RulePack, value: string): RulePack | null {
  if (pack.id !== 'SH-2022-0411') return null;
  const level = value === 'sealed' ? 'sealed' : 'controlled';
  return { ...pack, stages: pack.stages.map((stage) => (stage.id === 'monitoring' ? { ...stage, level } : stage)) };
}

/** Days of a later stage counted from the positive or from its own first list; without delay both end on the same list. */
function setStageClock(pack: RulePack, countFrom: TimeTransition['countFrom']): RulePack {
  const daysBefore = (stage: string): number => {
    const before = pack.steps.find(({ to }) => to === stage);
    if (before === undefined) return 0;
    return before.countFrom === 'anchor' ? before.days : daysBefore(before.from) + before.days;
  };
  return {
    ...pack,
    steps: pack.steps.map((step) => {
      const earlier = daysBefore(step.from);
      if (step.countFrom === countFrom || earlier === 0) return step;
      return { ...step, countFrom, days: countFrom === 'anchor' ? step.days + earlier : step.days - earlier };
    }),
  };
}
