// 卡口名称: a name of its own for every gate, as checkpoints and passes tell them.
import { UNIT_KINDS, type UnitTable } from '../../district/unit-table.ts';

const STREET = UNIT_KINDS.indexOf('street');

/** A checkpoint knows its passes by the name of its gate: one that several bear is told with its village, then its township, then a number that no other name has. */
export function nameGates(gates: readonly { readonly name: string; readonly unit: number }[], { name, kind, parent }: Pick<UnitTable, 'name' | 'kind' | 'parent'>): string[] {
  const around = (unit: number): string => {
    for (let row = unit; row >= 0; row = parent[row]!) if (kind[row] === STREET) return name[row]!;
    return '';
  };
  const own = (unit: number): string => (unit < 0 ? '' : name[unit]!);
  let names = gates.map((gate) => gate.name || own(gate.unit));
  const told = (write: (gate: { readonly name: string; readonly unit: number }, i: number) => string): void => {
    const counts = new Map<string, number>();
    for (const one of names) counts.set(one, (counts.get(one) ?? 0) + 1);
    names = names.map((one, i) => (counts.get(one)! > 1 ? write(gates[i]!, i) : one));
  };
  told(({ unit }, i) => (own(unit) === '' || names[i]!.startsWith(own(unit)) ? names[i]! : `${own(unit)}${names[i]!}`));
  told(({ unit }, i) => `${around(unit)}${names[i]!}`);
  const taken = new Set(names);
  const counted = new Map<string, number>();
  told((_, i) => {
    let count = counted.get(names[i]!) ?? 0;
    do count++; while (taken.has(`${names[i]!}${count}`));
    counted.set(names[i]!, count);
    return `${names[i]!}${count}`;
  });
  return names;
}
