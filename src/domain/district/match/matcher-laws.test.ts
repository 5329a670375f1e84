import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitTableOf, type UnitRecord } from '../tables-of.ts';
import { createMatcher } from './create-matcher.ts';

// A small vocabulary, so that names, lanes, streets and buildings often meet.
const street = fc.constantFrom('九台街道', '营城街道', '胡家回族乡');
const base = fc.constantFrom('安康家园', '安康家园二期', '鸿发家园', '鸿发家园（局部）', '幸福里', '白樟路99弄', '白樟路99号', '经典花园(秀青路)', '书香门第', '书香门', '粮库家属楼', '胡家村', '胡家村三组');
const tail = fc.constantFrom('', '3号楼', '三栋', '3#2单元401', '3-2-401', '5号', '5号201室', '12栋', '（报春路）');
const front = fc.constantFrom('', '九台区', '九台', '长春市', '吉林省长春市九台区', '延边州九台区', '宽城区', '九台街道', '九台区营城街道');
const place = fc.tuple(front, base, tail).map((parts) => parts.join(''));

const records: fc.Arbitrary<UnitRecord[]> = fc
  .uniqueArray(fc.record({ name: base, alias: fc.option(place, { nil: undefined }), street, building: fc.boolean() }), { maxLength: 8 })
  .map((compounds) => [
    { id: 'D', name: '九台区', kind: 'district' as const },
    ...['九台街道', '营城街道', '胡家回族乡'].map((id) => ({ id, kind: 'street' as const, parent: 'D' })),
    ...compounds.flatMap(({ name, alias, street: parent, building }, i): UnitRecord[] => [
      { id: `C${i}`, name, parent, aliases: alias === undefined ? [] : [alias] },
      ...(building ? [{ id: `B${i}`, name: '3号楼', kind: 'building' as const, parent: `C${i}` }] : []),
    ]),
  ]);

/** The match with unit and rivals by key instead of row. */
function matchByKey(units: readonly UnitRecord[], asked: string) {
  const { unit, rivals, ...told } = createMatcher(unitTableOf(units), { districtNames: ['长春市'] }).match(asked);
  return { ...told, unit: units[unit]?.id ?? null, rivals: rivals.map((row) => units[row]!.id).sort() };
}
const widen = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('laws of matching', () => {
  test('asking twice, and asking another matcher of the same table, gives the same answer', () => {
    fc.assert(fc.property(records, place, (units, asked) => {
      const matcher = createMatcher(unitTableOf(units), { districtNames: ['长春市'] });
      const first = matcher.match(asked);
      expect(matcher.match(asked)).toEqual(first);
      expect(createMatcher(unitTableOf(units), { districtNames: ['长春市'] }).match(asked)).toEqual(first);
    }));
  });

  test('the order of the units changes nothing', () => {
    fc.assert(fc.property(records.chain((units) => fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length }))), place, ([units, shuffled], asked) => {
      expect(matchByKey(shuffled, asked)).toEqual(matchByKey(units, asked));
    }), { numRuns: 300 });
  });

  test('no text makes it fail, and what was left out is part of what was written', () => {
    const matcher = createMatcher(unitTableOf([{ id: 'S', name: '九台街道', kind: 'street' }, { id: 'C', name: '安康家园', parent: 'S' }]), { districtNames: ['九台区'] });
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.tuple(front, fc.string({ unit: 'binary' }), base, tail, fc.string()).map((parts) => parts.join('')));
    fc.assert(fc.property(anyText, (asked) => {
      const { unit, prefix, rest, by, rivals } = matcher.match(asked);
      expect(asked.startsWith(prefix) || asked.includes(prefix)).toBe(true);
      expect(by === '' && prefix === '' && rest === '').toBe(unit < 0);
      expect(unit >= 0 && rivals.length > 0).toBe(false);
      matcher.suggest(asked, 3);
    }), { numRuns: 500 });
  });

  test('a further unit of another name changes no exact match', () => {
    fc.assert(fc.property(records, (units) => {
      const more: UnitRecord[] = [...units, { id: 'X', name: '梧桐公馆', parent: 'D', aliases: ['梧桐路7弄'] }];
      for (const { id, name, aliases } of units) {
        for (const asked of [id, name ?? id, ...(aliases ?? [])]) expect(matchByKey(more, asked)).toEqual(matchByKey(units, asked));
      }
    }));
  });

  test('full-width digits and blanks lead to the same unit, or to the same rivals', () => {
    fc.assert(fc.property(records, place, (units, asked) => {
      const { unit, rivals } = matchByKey(units, asked);
      // A text as written decides before the same text in other signs; only the others are compared.
      fc.pre(!units.some(({ name, aliases }) => name === asked || aliases?.includes(asked)));
      expect(matchByKey(units, widen(asked))).toMatchObject({ unit, rivals });
      // Between two digits a blank divides.
      expect(matchByKey(units, ` ${asked.replace(/(?<!\d)|(?!\d)/g, ' ')}`)).toMatchObject({ unit, rivals });
    }), { numRuns: 300 });
  });

  test('what is left when front and rest are taken away leads to the same unit or to what contains it, if to one', () => {
    fc.assert(fc.property(records, place, (units, asked) => {
      const { unit, prefix, rest } = matchByKey(units, asked);
      if (unit === null) return;
      expect(asked.startsWith(prefix) && asked.length > prefix.length + rest.length).toBe(true);
      // Of "白樟路99号3-2-401" the rest "-2-401" goes; "白樟路99号3" alone may as well be a room of 白樟路99号.
      // A street in front may decide between two units of one name, or between a name and an alias.
      if (rest.startsWith('-') || prefix.includes('街道')) return;
      const kept = asked.endsWith(rest) ? asked.slice(prefix.length, asked.length - rest.length) : null;
      // What is left may be an alias as written, which decides before any front and rest.
      if (units.some(({ aliases }) => kept !== null && aliases?.includes(kept))) return;
      const again = kept === null ? null : matchByKey(units, kept);
      if (again?.unit != null) expect([unit, unit.replace('B', 'C')]).toContain(again.unit);
    }), { numRuns: 300 });
  });
});
