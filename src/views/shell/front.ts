// Which desk is in front, and what is open in detail beside it.
import type { State } from '../../store/state.ts';
import type { Words } from '../../words/index.ts';

/** A unit covers the household whose line led to it. */
export function detailOf({ screen, farming }: State): 'unit' | 'household' | null {
  if (screen.selected !== null) return 'unit';
  return screen.front === 'farming' && farming.household !== null ? 'household' : null;
}

export function nameDesk({ screen }: State, { places, shell }: Words): string {
  return screen.front === 'zones' ? places.desk[screen.desk] : shell.farmingDesk;
}

/** Over the sheet of a phone. */
export function nameDetail({ screen, farming, directory }: State, detail: 'unit' | 'household', { shell }: Words): string {
  if (detail === 'unit') return directory?.name[screen.selected!] || shell.inspectorRegion;
  return `${shell.household} ${farming.register?.households.id[farming.household!] ?? ''}`;
}
