// What was typed about a drawing, read: facts to record, or the field that keeps it from being recorded.
import type { FarmRegister } from '../../domain/farming/answers.ts';
import { GATE_ONEWAYS } from '../../domain/farming/register/drawn.ts';
import { CROPS, PLOT_KINDS } from '../../domain/farming/register/farm-tables.ts';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import type { FarmDrawing } from '../../store/farming/farming-state.ts';
import type { UnitDirectory } from '../../store/state.ts';
import type { FarmingExportWords } from '../../words/farming/farming-exports.ts';
import type { FarmDrawnFacts } from './farm-export-events.ts';

export type DrawnField = keyof FarmingExportWords['draw']['field'];
export interface DrawnProblem {
  readonly field: DrawnField;
  readonly problem: keyof FarmingExportWords['draw']['problem'];
}

/** The fields of each, in their order. */
export const DRAWN_FIELDS: Readonly<Record<FarmDrawing, readonly DrawnField[]>> = {
  plot: ['id', 'household', 'village', 'block', 'crop', 'kind', 'mu'], track: ['name'], gate: ['name', 'unit', 'oneway'],
};

/** `register` null: the district has none yet, so that no number is taken and no household known. */
export function readDrawnFacts(
  kind: FarmDrawing,
  typed: Readonly<Partial<Record<DrawnField, string>>>,
  { register, directory }: { readonly register: FarmRegister | null; readonly directory: Pick<UnitDirectory, 'name' | 'zonedOf'> },
): FarmDrawnFacts | DrawnProblem {
  const text = (field: DrawnField): string => (typed[field] ?? '').trim();
  const personal = (['id', 'household', 'village', 'block', 'name'] as const).find((field) => hasPersonalNumber(text(field)));
  if (personal !== undefined) return { field: personal, problem: 'personal-number' };
  const name = text('name');
  if (kind === 'track') return { kind, name };
  if (kind === 'gate') {
    const unit = text('unit') === '' ? null : directory.name.findIndex((own, row) => own === text('unit') && directory.zonedOf[row] === row);
    if (unit !== null && unit < 0) return { field: 'unit', problem: 'unit-unknown' };
    return { kind, name, unit, oneway: GATE_ONEWAYS.find((oneway) => oneway === text('oneway')) ?? 'both' };
  }
  const [id, household, mu] = [text('id'), text('household'), text('mu') === '' ? null : Number(text('mu'))];
  if (id === '') return { field: 'id', problem: 'id-missing' };
  if (register?.plots.id.includes(id) === true) return { field: 'id', problem: 'id-taken' };
  if (household !== '' && register !== null && !register.households.id.includes(household)) return { field: 'household', problem: 'household-unknown' };
  if (mu !== null && !(mu > 0 && Number.isFinite(mu))) return { field: 'mu', problem: 'mu-wrong' };
  return {
    kind: 'plot', id, household, mu, village: text('village'), block: text('block'),
    crop: CROPS.find((crop) => crop === text('crop')) ?? 'other', plotKind: PLOT_KINDS.find((own) => own === text('kind')) ?? 'field',
  };
}
