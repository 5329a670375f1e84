// Reads a rule pack from JSON: its shape, then `check-rule-pack.ts`, before a rule is applied.
import * as v from 'valibot';
import { parseIsoDay } from '../../day.ts';
import { checkRulePack } from './check-rule-pack.ts';
import { RulePackError } from './pack-fault.ts';
import type { RulePack } from './rule-pack.ts';
import { NO_SOURCE, NOT_A_DAY, shapeFault } from './shape-fault.ts';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ zh: text, en: text });
const keys = v.pipe(v.array(text), v.minLength(1, NO_SOURCE));
const dayNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400));
const isoDay = v.pipe(v.string(), v.check((value) => parseIsoDay(value) !== undefined, NOT_A_DAY));
const clause = { clause: bilingual, source: keys };
const clauseTo = v.strictObject({ to: text, ...clause });

const condition = v.variant('kind', [
  v.strictObject({ kind: v.literal('round-on-day'), day: dayNumber, source: keys }),
  v.strictObject({ kind: v.literal('round-before-release'), days: dayNumber, source: keys }),
  v.strictObject({ kind: v.literal('contacts-cleared'), days: dayNumber, transferredDays: v.optional(dayNumber), source: keys }),
  v.strictObject({ kind: v.literal('contacts-left'), days: dayNumber, source: keys }),
  v.strictObject({ kind: v.literal('disinfection-passed'), source: keys }),
  v.strictObject({ kind: v.literal('parts-released'), source: keys }),
]);

const stage = v.strictObject({
  id: text,
  level: v.picklist(['none', 'precaution', 'controlled', 'sealed']),
  label: bilingual,
  measures: bilingual,
  testDays: v.optional(v.strictObject({ days: v.pipe(v.array(dayNumber), v.minLength(1)), source: keys })),
  ...clause,
});
const positive = v.strictObject({
  id: text, on: v.literal('positive'), from: v.pipe(v.array(text), v.minLength(1)), to: text, reportedFrom: v.optional(isoDay), ...clause,
});
const step = v.strictObject({
  id: text, on: v.literal('time'), from: text, to: text, days: dayNumber,
  countFrom: v.picklist(['anchor', 'step']), conditions: v.array(condition), ...clause,
});
const order = v.strictObject({ id: text, on: v.literal('order'), level: v.picklist(['controlled', 'sealed']), to: text, ...clause });
const visit = v.strictObject({ id: text, on: v.literal('visit'), risk: v.picklist(['high', 'some']), to: text, ...clause });

/** Absent members take the defaults of rules 7b: packs kept in older case files have none of them. */
const rulePack = v.strictObject({
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)),
  title: bilingual,
  authority: bilingual,
  document: text,
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/)),
  effectiveFrom: v.optional(isoDay),
  uncertain: v.optional(bilingual),
  zones: v.optional(v.strictObject(clause)),
  dayCount: v.picklist(['A', 'B']),
  precaution: v.picklist(['perUnit', 'complement']),
  clockAnchor: v.picklist(['lastPositiveReported', 'sampled', 'onset', 'lastCaseIsolated', 'caseLeftPremises']),
  grain: v.optional(v.picklist(['compound', 'building', 'smallest', 'nested']), 'compound'),
  repeatPositive: v.optional(v.picklist(['fromLatestPositive', 'originalPeriod']), 'fromLatestPositive'),
  monitoringPositive: v.optional(v.picklist(['reseal', 'manual']), 'reseal'),
  firstList: v.optional(v.picklist(['lastPositive', 'fromDesignation']), 'lastPositive'),
  visitRisk: v.optional(v.picklist(['pending', 'sealed']), 'pending'),
  placeAnchor: v.optional(v.picklist(['later', 'lastVisit', 'reported']), 'later'),
  packChange: v.optional(v.picklist(['rejudge', 'finishOld']), 'rejudge'),
  openGates: v.optional(v.picklist(['carry', 'lapse']), 'carry'),
  clear: text,
  rest: v.optional(text),
  stages: v.pipe(v.array(stage), v.minLength(1)),
  positives: v.pipe(v.array(positive), v.minLength(1)),
  steps: v.array(step),
  orders: v.optional(v.array(order), []),
  visits: v.optional(v.strictObject({
    lookBack: v.strictObject({ days: dayNumber, source: keys }),
    matrix: v.pipe(v.array(visit), v.minLength(1)),
    listed: v.strictObject(clause),
  })),
  repeat: v.optional(clauseTo),
  around: v.optional(clauseTo),
  restarts: v.optional(v.array(v.strictObject({ restarts: v.boolean(), ...clause })), []),
  overlays: v.optional(v.array(v.strictObject({ id: text, label: bilingual, ...clause })), []),
  sources: v.pipe(
    v.array(v.strictObject({ key: text, grade: v.picklist(['A', 'B', 'C', 'D']), title: bilingual })),
    v.minLength(1),
  ),
  notes: v.array(bilingual),
});

/**
 * Reads a rule pack from parsed JSON.
 * @throws RulePackError naming every member that is missing, of the wrong kind, refers to nothing, or contradicts another.
 */
export function readRulePack(json: unknown): RulePack {
  const result = v.safeParse(rulePack, json);
  if (!result.success) throw new RulePackError(result.issues.map(shapeFault));
  const faults = checkRulePack(result.output);
  if (faults.length > 0) throw new RulePackError(faults);
  return result.output;
}
