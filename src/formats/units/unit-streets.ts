// Streets and districts that a table names beside its units: units of their own, once each, and the parents of the rest.
import { UNKNOWN, type UnitKind } from '../../domain/district/unit-table.ts';
import type { UnitDraft } from './unit-draft.ts';
import type { PlacedDraft } from './unit-keys.ts';

/**
 * The drafts with a street and a district added for every name that no file holds as such; added ones follow. A unit
 * that names its parent keeps it; else its street contains it, else its district; a street lies in its district. A row
 * named like its own street is that street.
 */
export function addStreets(placed: readonly PlacedDraft[]): PlacedDraft[] {
  const known = placed.map((entry) => ({ ...entry, draft: asItself(entry.draft) }));
  const given = new Set(known.filter(({ draft }) => draft.keyIsGiven).map(({ draft }) => draft.key));
  const districts = new AreaKeys('district', known, given);
  const streets = new AreaKeys('street', known, given);
  const parented = known.map(({ draft, rejects }) => {
    const isDistrict = draft.kind === 'district';
    const district = draft.district === '' || isDistrict ? '' : districts.keyOf(draft.district, draft.row, rejects, '');
    const hasStreet = draft.street !== '' && !isDistrict && draft.kind !== 'street';
    const street = hasStreet ? streets.keyOf(draft.street, draft.row, rejects, district) : '';
    return { draft: { ...draft, parent: draft.parent || street || district }, rejects };
  });
  return [...parented, ...streets.added, ...districts.added];
}

function asItself(draft: UnitDraft): UnitDraft {
  if (draft.keyIsGiven || draft.kind === 'district') return draft;
  if (draft.street !== '' && draft.name === draft.street) return { ...draft, kind: 'street' };
  return draft.district !== '' && draft.name === draft.district ? { ...draft, kind: 'district' } : draft;
}

/** Keys of the streets or districts by name, known from the files or added. */
class AreaKeys {
  readonly added: PlacedDraft[] = [];
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly kind: UnitKind,
    placed: readonly PlacedDraft[],
    /** Keys of other units, which no area may take. */
    private readonly given: ReadonlySet<string>,
  ) {
    for (const { draft } of placed) {
      if (draft.kind !== kind) continue;
      for (const name of [draft.key, draft.name, ...draft.aliases]) if (!this.keys.has(name)) this.keys.set(name, draft.key);
    }
  }

  keyOf(name: string, row: number, rejects: PlacedDraft['rejects'], parent: string): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const key = this.given.has(name) ? `${this.kind}/${name}` : name;
    this.keys.set(name, key);
    const counts = { population: UNKNOWN, households: UNKNOWN, buildings: UNKNOWN };
    const draft: UnitDraft = {
      row, key, keyIsGiven: true, name, aliases: [], kind: this.kind, parent, street: '', district: '', ...counts, county: '', residential: undefined,
      geometry: null, given: null,
    };
    this.added.push({ draft, rejects });
    return key;
  }
}
