// What parameters make of a rule pack: stages, steps and rows rewritten, so that the engine reads a pack and nothing else.
import type { PackCondition, PackSource, PackStage, RulePack, TimeTransition } from './rule-pack.ts';

const COMPLEMENT_SOURCE: PackSource = {
  key: 'precaution=complement',
  grade: 'D',
  title: { zh: '所设的参数：防范区为全县其余部分（同社区防控方案）', en: 'A parameter that was set: precaution is the rest of the county, as in the community plan' },
};

const RELEASED: PackStage = {
  id: 'released',
  level: 'none',
  label: { zh: '解除', en: 'released' },
  measures: { zh: '常态化防控', en: 'Ordinary precautions' },
  clause: { zh: '全县已没有封控区和管控区。', en: 'The county has no sealed or controlled zone.' },
  source: [COMPLEMENT_SOURCE.key],
};

const TRANSFER_SOURCE: PackSource = {
  key: 'contactRule',
  grade: 'C',
  title: { zh: '社区防控方案的吉林文本、上海 2022 年 3 月文本', en: 'Copies of the community plan from Jilin and from Shanghai (March 2022)' },
};

/** The rest of the county instead of unit by unit: a released unit is in no zone once nothing in the county is. */
export function toComplement(pack: RulePack): RulePack | null {
  if (pack.precaution === 'complement') return pack;
  if (pack.stages.some(({ id }) => id === RELEASED.id)) return null;
  const { clear } = pack;
  return {
    ...pack,
    precaution: 'complement',
    rest: clear,
    clear: RELEASED.id,
    stages: [...pack.stages, RELEASED],
    // What a positive does to a clear unit does not hang on the rest of its county.
    positives: pack.positives.map((row) => (row.from.includes(clear) ? { ...row, from: [...row.from, RELEASED.id] } : row)),
    steps: pack.steps.map((step) => (step.to === clear ? { ...step, to: RELEASED.id } : step)),
    sources: withSource(pack.sources, COMPLEMENT_SOURCE),
  };
}

/** Unit by unit instead of the rest of the county: the rest becomes the state of a unit that is clear. */
export function toPerUnit(pack: RulePack): RulePack {
  const { rest, ...others } = pack;
  if (rest === undefined) return pack;
  return {
    ...others,
    precaution: 'perUnit',
    clear: rest,
    stages: pack.stages.filter(({ id }) => id !== pack.clear),
    positives: pack.positives
      .map((row) => ({ ...row, from: row.from.filter((id) => id !== pack.clear) }))
      .filter(({ from }) => from.length > 0),
    steps: pack.steps.map((step) => (step.to === pack.clear ? { ...step, to: rest } : step)),
  };
}

/** Rows of a pack for a positive in a unit that is in precaution, and in nothing else. */
export function fromPrecaution({ positives, clear, rest }: RulePack): RulePack['positives'] {
  return positives.filter(({ from }) => from.every((id) => id === clear || id === rest));
}

/** A positive in precaution seals like any other, instead of making a risk area. */
export function withoutRiskAreas(pack: RulePack): RulePack {
  const own = fromPrecaution(pack);
  return { ...pack, positives: pack.positives.filter((row) => !own.includes(row)) };
}

/** Seven days closed and seven monitored: the text that has repeats, and a stage of monitoring to give another level. */
export function isSevenAndSeven({ repeat, stages }: RulePack): boolean {
  return repeat !== undefined && stages.some(({ id }) => id === 'monitoring');
}

/** The seven days of monitoring after sealing are controlled, or still sealed. */
export function setMonitoringLevel(pack: RulePack, level: 'controlled' | 'sealed'): RulePack {
  return { ...pack, stages: pack.stages.map((stage) => (stage.id === 'monitoring' ? { ...stage, level } : stage)) };
}

/** Days of a later stage counted from the positive or from its own first list; without delay both end on the same list. */
export function setStageClock(pack: RulePack, countFrom: TimeTransition['countFrom']): RulePack {
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

export function hasLaterStages(pack: RulePack): boolean {
  return pack.steps.some(({ from }) => daysBefore(pack, from) > 0);
}

export function waitsForContacts({ steps }: RulePack): boolean {
  return steps.some(({ conditions }) => conditions.some(({ kind }) => kind === 'contacts-cleared'));
}

/** Contacts are past by their exposure alone, or also so many full days after they were transferred. */
export function setContactRule(pack: RulePack, transferredDays: number | undefined): RulePack {
  const rewrite = (condition: PackCondition): PackCondition => {
    if (condition.kind !== 'contacts-cleared') return condition;
    const { transferredDays: _, ...byExposure } = condition;
    const source = condition.source.filter((key) => key !== TRANSFER_SOURCE.key);
    return transferredDays === undefined ? { ...byExposure, source } : { ...byExposure, transferredDays, source: [...source, TRANSFER_SOURCE.key] };
  };
  return {
    ...pack,
    steps: pack.steps.map((step) => ({ ...step, conditions: step.conditions.map(rewrite) })),
    sources: withSource(pack.sources, TRANSFER_SOURCE),
  };
}

function withSource(sources: RulePack['sources'], source: PackSource): RulePack['sources'] {
  return sources.some(({ key }) => key === source.key) ? sources : [...sources, source];
}

/** The pack with the sources that something of it still cites. */
export function withUsedSources(pack: RulePack): RulePack {
  const used = new Set(citedIn({ ...pack, sources: [] }));
  return pack.sources.every(({ key }) => used.has(key)) ? pack : { ...pack, sources: pack.sources.filter(({ key }) => used.has(key)) };
}

function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'source' && Array.isArray(member) ? member.filter((key) => typeof key === 'string') : citedIn(member));
}
