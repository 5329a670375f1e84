// What the register and the ground have wrong, as a group at the end of the households.
import type { FarmFinding, FarmRegister } from '../../domain/farming/answers.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';

export const FINDINGS = 'findings';

/** Findings have rows below zero, since the list they stand in numbers households from zero. */
const rowOf = (at: number): number => -1 - at;
export const findingAt = (row: number): number => -1 - row;

/** Null where nothing is wrong. Of a village: what is about its households or its land. */
export function groupFindings(findings: readonly FarmFinding[], register: FarmRegister, village: number | null, language: Language): RowGroup | null {
  const words = farmingWords(language).lines.findings;
  const rows = findings.flatMap((finding, at) => (village === null || villageOf(finding, register) === village ? [rowOf(at)] : []));
  if (rows.length === 0) return null;
  return { key: FINDINGS, label: `${words.title} ${writeNumber(rows.length)}`, note: words.hint, rows };
}

function villageOf({ household, plot }: FarmFinding, { households, plots }: FarmRegister): number {
  return household >= 0 ? households.village[household]! : plot >= 0 ? plots.village[plot]! : -1;
}

export function writeFinding({ kind, household, plot, other, amount }: FarmFinding, { households, plots }: FarmRegister, language: Language): RowText {
  const words = farmingWords(language);
  const { findings } = words.lines;
  const name = household >= 0 ? words.household(households.id[household]!) : plot >= 0 ? words.plot(plots.id[plot]!) : findings.district;
  const size = kind === 'plots-overlap' ? findings.overlaps(words.plot(plots.id[other] ?? ''), String(Math.round(amount * 100)))
    : amount > 0 ? findings.apart(writeNumber(Math.round(amount))) : '';
  return {
    mark: '!', name, figure: household >= 0 && plot >= 0 ? words.plot(plots.id[plot]!) : '',
    why: size === '' ? findings.kinds[kind] : `${findings.kinds[kind]}${words.clause}${size}`,
    side: household >= 0 ? households.home[household]! : '',
  };
}

/** Where a finding lies: its plot, else the unit of its home; null where neither has a place. */
export function placeOfFinding({ household, plot }: FarmFinding, { households, plots }: FarmRegister, { center }: Pick<UnitDirectory, 'center'>): readonly [number, number] | null {
  const unit = household >= 0 ? households.unit[household]! : -1;
  const at = plot >= 0 ? [plots.center[2 * plot]!, plots.center[2 * plot + 1]!] : [Number.NaN, Number.NaN];
  const [lng, lat] = Number.isNaN(at[0]!) && unit >= 0 ? [center[2 * unit]!, center[2 * unit + 1]!] : at;
  return Number.isNaN(lng!) || Number.isNaN(lat!) ? null : [lng!, lat!];
}
