// What a rule pack must hold to beyond its shape: references, sources, a way out of every stage, no contradiction.
import { LEVELS } from '../level.ts';
import type { PackStage, RulePack } from './rule-pack.ts';

/** A rule pack that cannot be used; `member` is the path inside the file. */
export class RulePackError extends Error {
  readonly member: string;
  constructor(member: string, reason: string) {
    super(`rule pack, member ${member === '' ? '(whole file)' : member}: ${reason}`);
    this.name = 'RulePackError';
    this.member = member;
  }
}

/** @throws RulePackError with the first member that is wrong. */
export function checkRulePack(pack: RulePack): void {
  const stages = checkStages(pack);
  checkGrain(pack);
  checkPositives(pack);
  checkSteps(pack, stages);
  checkWaysOut(pack);
  checkReached(pack);
  checkSources(pack);
}

const fail = (member: string, reason: string): never => {
  throw new RulePackError(member, reason);
};

/** Every stage that something leads to, with the member that says so. */
function* targets(pack: RulePack): Generator<readonly [member: string, stage: string]> {
  yield ['clear', pack.clear];
  if (pack.rest !== undefined) yield ['rest', pack.rest];
  for (const [i, row] of pack.positives.entries()) yield [`positives.${i}.to`, row.to];
  for (const [i, row] of pack.steps.entries()) yield [`steps.${i}.to`, row.to];
  for (const [i, row] of pack.orders.entries()) yield [`orders.${i}.to`, row.to];
  for (const [i, row] of (pack.visits?.matrix ?? []).entries()) yield [`visits.matrix.${i}.to`, row.to];
  if (pack.repeat) yield ['repeat.to', pack.repeat.to];
  if (pack.around) yield ['around.to', pack.around.to];
}

function checkStages(pack: RulePack): ReadonlyMap<string, PackStage> {
  const stages = new Map<string, PackStage>();
  for (const [i, stage] of pack.stages.entries()) {
    if (stages.has(stage.id)) fail(`stages.${i}.id`, `stage "${stage.id}" stands twice`);
    stages.set(stage.id, stage);
  }
  for (const [member, id] of targets(pack)) if (!stages.has(id)) fail(member, `there is no stage "${id}"`);
  for (const [i, { from }] of pack.positives.entries()) {
    for (const id of from) if (id !== '*' && !stages.has(id)) fail(`positives.${i}.from`, `there is no stage "${id}"`);
  }
  for (const [i, { from }] of pack.steps.entries()) if (!stages.has(from)) fail(`steps.${i}.from`, `there is no stage "${from}"`);
  if (pack.precaution === 'complement' && pack.rest === undefined) fail('rest', 'a complement pack needs the stage of the rest');
  if (pack.precaution === 'perUnit' && pack.rest !== undefined) fail('rest', 'only a complement pack has a rest');
  return stages;
}

function checkGrain({ grain, repeat, around }: RulePack): void {
  if (grain === 'building' && repeat === undefined) fail('repeat', 'grain "building" needs the stage of a repeat');
  if (grain === 'nested' && around === undefined) fail('around', 'grain "nested" needs the stage of the compound around a sealed part');
}

/** A stage that a positive cannot leave or restart would let a case pass unseen; a row that can never fit contradicts another. */
function checkPositives({ stages, positives }: RulePack): void {
  for (const [i, { id }] of stages.entries()) {
    const rows = positives.filter(({ from }) => from.includes('*') || from.includes(id));
    if (!rows.some(({ reportedFrom }) => reportedFrom === undefined)) fail(`stages.${i}`, `no positive transition leads out of stage "${id}"`);
  }
  for (const [i, row] of positives.entries()) {
    const before = positives.slice(0, i).filter(({ reportedFrom }) => reportedFrom === undefined);
    const taken = (stage: string): boolean => before.some(({ from }) => from.includes('*') || from.includes(stage));
    const meant = row.from.includes('*') ? stages.map(({ id }) => id) : row.from;
    if (meant.every(taken)) fail(`positives.${i}`, 'an earlier row already decides all its stages');
  }
}

function checkSteps({ steps, clear, rest }: RulePack, stages: ReadonlyMap<string, PackStage>): void {
  const stepped = new Set<string>();
  for (const [i, { from, to }] of steps.entries()) {
    if (from === to) fail(`steps.${i}.to`, 'a step leads to another stage');
    if (from === clear || from === rest) fail(`steps.${i}.from`, `stage "${from}" is where units end; nothing leads on`);
    if (stepped.has(from)) fail(`steps.${i}.from`, `stage "${from}" has two steps`);
    stepped.add(from);
    const levelOf = (id: string): number => LEVELS.indexOf(stages.get(id)!.level);
    if (levelOf(to) > levelOf(from)) fail(`steps.${i}.to`, `time would raise "${from}" to "${to}"`);
  }
}

/** From every stage the steps lead to the clear stage: none ends nowhere, none goes round. */
function checkWaysOut({ stages, steps, clear, rest }: RulePack): void {
  for (const [i, { id }] of stages.entries()) {
    const passed = new Set<string>();
    for (let at = id; at !== clear && at !== rest; ) {
      if (passed.has(at)) fail(`stages.${i}`, `the steps from stage "${id}" go round and never release`);
      passed.add(at);
      const step = steps.find(({ from }) => from === at) ?? fail(`stages.${i}`, `no step leads out of stage "${at}"`);
      at = step.to;
    }
  }
}

function checkReached(pack: RulePack): void {
  const reached = new Set([...targets(pack)].map(([, stage]) => stage));
  for (const [i, { id }] of pack.stages.entries()) if (!reached.has(id)) fail(`stages.${i}`, `nothing leads to stage "${id}"`);
  const doubled = <Row>(member: string, rows: readonly Row[], key: (row: Row) => string): void => {
    rows.forEach((row, i) => {
      if (rows.findIndex((other) => key(other) === key(row)) !== i) fail(`${member}.${i}`, `a second row for "${key(row)}"`);
    });
  };
  doubled('orders', pack.orders, ({ level }) => level);
  doubled('visits.matrix', pack.visits?.matrix ?? [], ({ risk }) => risk);
}

/** Every clause and number that names its sources, with its path. */
function* cited(pack: RulePack): Generator<readonly [member: string, source: readonly string[]]> {
  for (const list of ['stages', 'positives', 'steps', 'orders', 'restarts', 'overlays'] as const) {
    for (const [i, row] of pack[list].entries()) yield [`${list}.${i}.source`, row.source];
  }
  for (const [i, { testDays }] of pack.stages.entries()) if (testDays) yield [`stages.${i}.testDays.source`, testDays.source];
  for (const [i, { conditions }] of pack.steps.entries()) {
    for (const [j, { source }] of conditions.entries()) yield [`steps.${i}.conditions.${j}.source`, source];
  }
  if (pack.visits) {
    yield ['visits.lookBack.source', pack.visits.lookBack.source];
    yield ['visits.listed.source', pack.visits.listed.source];
    for (const [i, { source }] of pack.visits.matrix.entries()) yield [`visits.matrix.${i}.source`, source];
  }
  for (const member of ['zones', 'repeat', 'around'] as const) if (pack[member]) yield [`${member}.source`, pack[member].source];
}

function checkSources(pack: RulePack): void {
  const known = new Set(pack.sources.map(({ key }) => key));
  const used = new Set<string>();
  for (const [member, source] of cited(pack)) {
    for (const key of source) {
      if (!known.has(key)) fail(member, `there is no source "${key}"`);
      used.add(key);
    }
  }
  for (const [i, { key }] of pack.sources.entries()) if (!used.has(key)) fail(`sources.${i}`, `nothing cites source "${key}"`);
}
