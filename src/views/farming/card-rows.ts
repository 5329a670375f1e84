// What the card of a household says: its lines in sentences, what the rules ask of it, and its slots.
import type { FarmRegister, LinesAnswer, StaggerAnswer } from '../../domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES, type LineState } from '../../domain/farming/lines/line-table.ts';
import { CROPS, MACHINES, PLOT_KINDS, TRAVEL_MODES } from '../../domain/farming/register/farm-tables.ts';
import type { FarmAccess, FarmCondition } from '../../domain/farming/rules/farm-pack.ts';
import { UNMET_REASONS } from '../../domain/farming/staggering/problem.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { farmingWords, writeMu } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import { writeWay } from './household-rows.ts';
import { partiesOf, writeSlot } from './stagger-rows.ts';

export interface CardLine {
  readonly plot: number;
  /** 地块 A12 · 水稻 · 大棚 · 3.5 亩. */
  readonly title: string;
  readonly state: LineState;
  /** One sentence, then why. */
  readonly sentences: readonly string[];
  /** The unit that forbids; −1 where none does. */
  readonly unit: number;
}

/** Lines of a household, one a plot. */
export function writeCardLines(register: FarmRegister, { lines }: LinesAnswer, household: number, directory: UnitDirectory, language: Language): CardLine[] {
  const words = farmingWords(language);
  const found: CardLine[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (lines.household[line] !== household) continue;
    const state = LINE_STATES[lines.state[line]!]!;
    const unit = lines.unit[line]!;
    const gate = register.gates[lines.gate[line]!];
    const why = words.card.reason[LINE_REASONS[lines.reason[line]!]!](unit < 0 ? '' : nameUnit(directory, unit, language));
    const way = state === 'closed' ? '' : [writeWay(lines, line, language), ...(gate === undefined ? [] : [words.card.gate(gate.name || words.card.unnamedGate)])].join(' · ');
    found.push({ plot: lines.plot[line]!, title: writePlot(register, lines.plot[line]!, language), state, unit, sentences: [words.card.line[state], why, way].filter((text) => text !== '') });
  }
  return found;
}

export function writePlot({ plots, blocks }: Pick<FarmRegister, 'plots' | 'blocks'>, plot: number, language: Language): string {
  const words = farmingWords(language);
  const block = blocks[plots.block[plot]!]?.name ?? '';
  const mu = plots.mu[plot]!;
  return [
    words.plot(plots.id[plot]!), words.crops[CROPS[plots.crop[plot]!]!], ...(PLOT_KINDS[plots.kind[plot]!] === 'greenhouse' ? [words.kinds.greenhouse] : []),
    Number.isNaN(mu) ? words.muUnknown : words.mu(writeMu(mu)), ...(block === '' ? [] : [words.stagger.block(block)]),
  ].join(' · ');
}

/** 3 人下地 · 出行：三轮车 · 农机：拖拉机、播种机 · 愿代耕. */
export function writeMeans({ households }: Pick<FarmRegister, 'households'>, row: number, language: Language): string {
  const words = farmingWords(language);
  const machines = MACHINES.filter((_, bit) => households.machines[row]! & (1 << bit)).map((machine) => words.machines[machine]);
  return [
    words.people(writeNumber(households.people[row]!)), words.card.goes(words.modes[TRAVEL_MODES[households.mode[row]!]!]),
    ...(machines.length === 0 ? [] : [words.card.machines(machines.join(words.between))]), ...(households.helps[row] === 1 ? [words.card.helps] : []),
  ].join(' · ');
}

/** A slot, or why there is none, for each party of the household; none where nothing was planned. */
export function writeSlots(register: FarmRegister, answer: StaggerAnswer, household: number, language: Language): string[] {
  const words = farmingWords(language);
  return partiesOf(answer, household).map((party) => {
    const slot = answer.plan.slot[party]!;
    const block = register.blocks[answer.block[party]!]?.name ?? '';
    const said = slot < 0 ? words.card.noSlot(words.stagger.unmetReason[UNMET_REASONS[answer.plan.reason[party]!]!]) : words.card.slotted(writeSlot(answer.settings, slot, language));
    return block === '' ? said : `${said} · ${words.stagger.block(block)}`;
  });
}

export function writeCondition(condition: FarmCondition, language: Language): string {
  const words = farmingWords(language).condition;
  switch (condition.kind) {
    case 'building-clean': return words[condition.within === 'stair' ? 'stair-clean' : 'building-clean'](writeNumber(condition.days));
    case 'home-days': return words['home-days'](writeNumber(condition.days));
    case 'pcr-within': return words['pcr-within'](writeNumber(condition.hours));
    case 'pcr-negatives': return words['pcr-negatives'](writeNumber(condition.count), writeNumber(condition.days));
    case 'pcr-all-negative': return words['pcr-all-negative'](writeNumber(condition.days));
    case 'not-contact': return words['not-contact']();
    case 'antigen-same-day': return words['antigen-same-day']();
  }
}

/** What the rules allow, what they ask, and where that stands. */
export function writeAccess({ movement, conditions, clause, source }: FarmAccess, language: Language): readonly string[] {
  const words = farmingWords(language);
  return [
    [words.card.allowed[movement], ...(conditions.length === 0 ? [] : [conditions.map((condition) => writeCondition(condition, language)).join(words.clause)])].join(' '),
    words.card.sourced(clause[language], language === 'zh' ? source.text : source.english, words.card.grade[source.grade]),
  ];
}
