// What a rule pack must hold to beyond its shape: references, sources, a way out of every stage, no contradiction.
import { LEVELS } from '../level.ts';
import type { PackFault, PackFaultCode } from './pack-fault.ts';
import type { PackStage, RulePack } from './rule-pack.ts';

type Fault = (member: string, code: PackFaultCode, text?: string) => void;

/** All that is wrong with a pack of the right shape; what rests on its references is looked at once those hold. */
export function checkRulePack(pack: RulePack): PackFault[] {
  const faults: PackFault[] = [];
  const fault: Fault = (member, code, text = '') => void faults.push({ member, code, text });
  const stages = checkStages(pack, fault);
  checkGrain(pack, fault);
  checkSources(pack, fault);
  if (faults.some(({ code }) => code === 'no-stage' || code === 'stage-twice')) return faults;
  checkPositives(pack, fault);
  checkSteps(pack, stages, fault);
  checkWaysOut(pack, fault);
  checkReached(pack, fault);
  return faults;
}

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

function checkStages(pack: RulePack, fault: Fault): ReadonlyMap<string, PackStage> {
  const stages = new Map<string, PackStage>();
  for (const [i, stage] of pack.stages.entries()) {
    if (stages.has(stage.id)) fault(`stages.${i}.id`, 'stage-twice', stage.id);
    stages.set(stage.id, stage);
  }
  for (const [member, id] of targets(pack)) if (!stages.has(id)) fault(member, 'no-stage', id);
  for (const [i, { from }] of pack.positives.entries()) {
    for (const id of from) if (id !== '*' && !stages.has(id)) fault(`positives.${i}.from`, 'no-stage', id);
  }
  for (const [i, { from }] of pack.steps.entries()) if (!stages.has(from)) fault(`steps.${i}.from`, 'no-stage', from);
  if (pack.precaution === 'complement' && pack.rest === undefined) fault('rest', 'rest-missing');
  if (pack.precaution === 'perUnit' && pack.rest !== undefined) fault('rest', 'rest-idle');
  return stages;
}

function checkGrain({ grain, repeat, around }: RulePack, fault: Fault): void {
  if (grain === 'building' && repeat === undefined) fault('repeat', 'repeat-missing');
  if (grain === 'nested' && around === undefined) fault('around', 'around-missing');
}

/** A stage that a positive cannot leave or restart would let a case pass unseen; a row that can never fit contradicts another. */
function checkPositives({ stages, positives }: RulePack, fault: Fault): void {
  for (const [i, { id }] of stages.entries()) {
    const rows = positives.filter(({ from }) => from.includes('*') || from.includes(id));
    if (!rows.some(({ reportedFrom }) => reportedFrom === undefined)) fault(`stages.${i}`, 'no-positive-out', id);
  }
  for (const [i, row] of positives.entries()) {
    const before = positives.slice(0, i).filter(({ reportedFrom }) => reportedFrom === undefined);
    const taken = (stage: string): boolean => before.some(({ from }) => from.includes('*') || from.includes(stage));
    const meant = row.from.includes('*') ? stages.map(({ id }) => id) : row.from;
    if (meant.every(taken)) fault(`positives.${i}`, 'shadowed');
  }
}

function checkSteps({ steps, clear, rest }: RulePack, stages: ReadonlyMap<string, PackStage>, fault: Fault): void {
  const stepped = new Set<string>();
  for (const [i, { from, to }] of steps.entries()) {
    if (from === to) fault(`steps.${i}.to`, 'step-to-itself', to);
    if (from === clear || from === rest) fault(`steps.${i}.from`, 'step-from-end', from);
    if (stepped.has(from)) fault(`steps.${i}.from`, 'two-steps', from);
    stepped.add(from);
    const levelOf = (id: string): number => LEVELS.indexOf(stages.get(id)!.level);
    if (levelOf(to) > levelOf(from)) fault(`steps.${i}.to`, 'time-raises', `${from} → ${to}`);
  }
}

/** From every stage the steps lead to the clear stage: none ends nowhere, none goes round. */
function checkWaysOut({ stages, steps, clear, rest }: RulePack, fault: Fault): void {
  for (const [i, { id }] of stages.entries()) {
    const passed = new Set<string>();
    for (let at = id; at !== clear && at !== rest; ) {
      if (passed.has(at)) {
        fault(`stages.${i}`, 'goes-round', id);
        break;
      }
      passed.add(at);
      const step = steps.find(({ from }) => from === at);
      if (step === undefined) {
        fault(`stages.${i}`, 'no-way-out', at);
        break;
      }
      at = step.to;
    }
  }
}

function checkReached(pack: RulePack, fault: Fault): void {
  const reached = new Set([...targets(pack)].map(([, stage]) => stage));
  for (const [i, { id }] of pack.stages.entries()) if (!reached.has(id)) fault(`stages.${i}`, 'unreached', id);
  const doubled = <Row>(member: string, rows: readonly Row[], key: (row: Row) => string): void => {
    rows.forEach((row, i) => {
      if (rows.findIndex((other) => key(other) === key(row)) !== i) fault(`${member}.${i}`, 'row-twice', key(row));
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

function checkSources(pack: RulePack, fault: Fault): void {
  const known = new Set(pack.sources.map(({ key }) => key));
  const used = new Set<string>();
  for (const [member, source] of cited(pack)) {
    for (const key of source) {
      if (!known.has(key)) fault(member, 'source-unknown', key);
      used.add(key);
    }
  }
  for (const [i, { key }] of pack.sources.entries()) if (!used.has(key)) fault(`sources.${i}`, 'source-idle', key);
}
