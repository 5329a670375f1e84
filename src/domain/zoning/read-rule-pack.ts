// Reads a rule pack from JSON: checks its shape, its references and its sources before a rule is applied.
import * as v from 'valibot';
import { parseIsoDay } from '../day.ts';
import type { RulePack } from './rule-pack.ts';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ zh: text, en: text });
const keys = v.pipe(v.array(text), v.minLength(1));
const dayNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400));
const isoDay = v.pipe(v.string(), v.check((value) => parseIsoDay(value) !== undefined, 'not a day YYYY-MM-DD'));

const condition = v.variant('kind', [
  v.strictObject({ kind: v.literal('round-on-day'), day: dayNumber, source: keys }),
  v.strictObject({ kind: v.literal('round-before-release'), days: dayNumber, source: keys }),
  v.strictObject({ kind: v.literal('contacts-cleared'), days: dayNumber, source: keys }),
  v.strictObject({ kind: v.literal('disinfection-passed'), source: keys }),
]);

const rulePack = v.strictObject({
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)),
  title: bilingual,
  authority: bilingual,
  document: text,
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/)),
  dayCount: v.picklist(['A', 'B']),
  precaution: v.picklist(['perUnit', 'complement']),
  clockAnchor: v.literal('lastPositiveReported'),
  clear: text,
  rest: v.optional(text),
  stages: v.pipe(
    v.array(
      v.strictObject({
        id: text,
        level: v.picklist(['none', 'precaution', 'controlled', 'sealed']),
        label: bilingual,
        measures: bilingual,
        clause: bilingual,
        source: keys,
      }),
    ),
    v.minLength(1),
  ),
  positives: v.pipe(
    v.array(
      v.strictObject({
        id: text,
        on: v.literal('positive'),
        from: keys,
        to: text,
        reportedFrom: v.optional(isoDay),
        clause: bilingual,
        source: keys,
      }),
    ),
    v.minLength(1),
  ),
  steps: v.array(
    v.strictObject({
      id: text,
      on: v.literal('time'),
      from: text,
      to: text,
      days: dayNumber,
      countFrom: v.picklist(['anchor', 'step']),
      conditions: v.array(condition),
      clause: bilingual,
      source: keys,
    }),
  ),
  sources: v.pipe(
    v.array(v.strictObject({ key: text, grade: v.picklist(['A', 'B', 'C', 'D']), title: bilingual })),
    v.minLength(1),
  ),
  notes: v.array(bilingual),
});

/** A rule pack that cannot be used; `member` is the path inside the file. */
export class RulePackError extends Error {
  readonly member: string;
  constructor(member: string, reason: string) {
    super(`rule pack, member ${member === '' ? '(whole file)' : member}: ${reason}`);
    this.name = 'RulePackError';
    this.member = member;
  }
}

/**
 * Reads a rule pack from parsed JSON.
 * @throws RulePackError naming the member that is missing, of the wrong kind, or refers to nothing.
 */
export function readRulePack(json: unknown): RulePack {
  const result = v.safeParse(rulePack, json);
  if (!result.success) {
    const issue = result.issues[0];
    throw new RulePackError(v.getDotPath(issue) ?? '', issue.message);
  }
  const pack: RulePack = result.output;
  checkReferences(pack);
  return pack;
}

function checkReferences(pack: RulePack): void {
  const stages = new Set<string>();
  for (const [i, stage] of pack.stages.entries()) {
    if (stages.has(stage.id)) throw new RulePackError(`stages.${i}.id`, `stage "${stage.id}" stands twice`);
    stages.add(stage.id);
  }
  const needStage = (id: string, member: string): void => {
    if (!stages.has(id)) throw new RulePackError(member, `there is no stage "${id}"`);
  };
  needStage(pack.clear, 'clear');
  if (pack.precaution === 'complement') {
    if (pack.rest === undefined) throw new RulePackError('rest', 'a complement pack needs the stage of the rest');
    needStage(pack.rest, 'rest');
  } else if (pack.rest !== undefined) {
    throw new RulePackError('rest', 'only a complement pack has a rest');
  }
  for (const [i, positive] of pack.positives.entries()) {
    needStage(positive.to, `positives.${i}.to`);
    for (const from of positive.from) if (from !== '*') needStage(from, `positives.${i}.from`);
  }
  // A stage that a positive cannot leave or restart would let a case pass unseen.
  for (const [i, stage] of pack.stages.entries()) {
    const caught = pack.positives.some((p) => (p.from.includes('*') || p.from.includes(stage.id)) && p.reportedFrom === undefined);
    if (!caught) throw new RulePackError(`stages.${i}`, `no positive transition leads out of stage "${stage.id}"`);
  }
  const stepped = new Set<string>();
  for (const [i, step] of pack.steps.entries()) {
    needStage(step.from, `steps.${i}.from`);
    needStage(step.to, `steps.${i}.to`);
    if (step.from === step.to) throw new RulePackError(`steps.${i}.to`, 'a step leads to another stage');
    if (stepped.has(step.from)) throw new RulePackError(`steps.${i}.from`, `stage "${step.from}" has two steps`);
    stepped.add(step.from);
  }
  const sources = new Set(pack.sources.map((source) => source.key));
  const cited = new Set<string>();
  const needSources = (member: string, list: readonly string[]): void => {
    list.forEach((key) => cited.add(key));
    for (const key of list) if (!sources.has(key)) throw new RulePackError(member, `there is no source "${key}"`);
  };
  pack.stages.forEach((stage, i) => needSources(`stages.${i}.source`, stage.source));
  pack.positives.forEach((positive, i) => needSources(`positives.${i}.source`, positive.source));
  pack.steps.forEach((step, i) => {
    needSources(`steps.${i}.source`, step.source);
    step.conditions.forEach((c, j) => needSources(`steps.${i}.conditions.${j}.source`, c.source));
  });
  pack.sources.forEach(({ key }, i) => {
    if (!cited.has(key)) throw new RulePackError(`sources.${i}`, `nothing cites source "${key}"`);
  });
}
