// Whether a case file brings a register of households and plots.
import type { Plan } from '../../domain/journal/fold.ts';

const REGISTER: ReadonlySet<string> = new Set(['households', 'plots']);

export function hasRegister({ rowSets }: Pick<Plan, 'rowSets'>): boolean {
  return rowSets.some(({ of }) => REGISTER.has(of));
}
