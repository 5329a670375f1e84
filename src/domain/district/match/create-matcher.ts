// Matches the places of case reports to units, surest way first; everything is built when first needed.
import { UNIT_KINDS, type UnitTable } from '../unit-table.ts';
import { rememberChoices } from './choices.ts';
import { collectContainers } from './containers.ts';
import { meetUnit, missUnit, UNKNOWN_PLACE } from './describe-match.ts';
import { buildExactIndex } from './exact-index.ts';
import { buildMatchIndex } from './match-index.ts';
import { readPlace } from './place-forms.ts';
import { NO_UNIT, type MatchKnowledge, type Matcher, type PlaceMatch, type Unmatched } from './place-match.ts';
import { listForeignFronts } from './read-foreign.ts';
import { searchPlace, type SearchGround } from './search-place.ts';
import { createSuggester } from './suggest.ts';

const STREET_KIND = UNIT_KINDS.indexOf('street');
const BEFORE_STREET = /^(?:(\S+)\s+)?(\p{Script=Han}{2,8}(?:街道|镇|乡))\s+(\S.*)$/u;
const OTHER_AREA = /[省市区县旗州盟]/u;

/** "九台区 西营街道 安康家园" around its street; null where no street stands between blanks, or more than a street. */
function readUnknownStreet(place: string): { readonly lead: string; readonly rest: string } | null {
  const [, lead = '', street = '', rest = ''] = BEFORE_STREET.exec(place) ?? [];
  return street === '' || OTHER_AREA.test(street) ? null : { lead, rest };
}

/** A matcher over one unit table; the table and the knowledge must not change while it is used. */
export function createMatcher(units: UnitTable, knowledge: MatchKnowledge = {}): Matcher {
  const exact = buildExactIndex(units);
  const chosen = knowledge.chosen ?? new Map<string, string | null>();
  // A unit that went by another key when it was chosen has that key as an alias.
  const rowOfKey = (key: string): number | undefined => {
    const aliased = exact.rowsOfAlias(key);
    return exact.rowOfId(key) ?? (aliased.length === 1 ? aliased[0] : undefined);
  };
  const choices = rememberChoices(chosen, rowOfKey);
  const known = new Map<string, PlaceMatch>();
  let ground: SearchGround | undefined;
  let suggest: Matcher['suggest'] | undefined;

  const getGround = (): SearchGround => {
    if (ground === undefined) {
      const containers = collectContainers(units, knowledge.districtNames ?? []);
      ground = { units, containers, index: buildMatchIndex(units, containers), choices };
    }
    return ground;
  };

  const match = (place: string): PlaceMatch => {
    const choice = chosen.size === 0 ? undefined : choices.exactly(place);
    if (choice !== undefined) {
      return choice.row === NO_UNIT ? missUnit('refused', []) : meetUnit(choice.row, 'chosen', place);
    }
    const row = exact.rowOfId(place);
    if (row !== undefined) {
      const beside = exact.rowsBeside(row);
      return beside.length === 0 ? meetUnit(row, 'key', place) : missUnit('several', [row, ...beside]);
    }
    let found = known.get(place);
    if (found === undefined) known.set(place, (found = matchByText(place)));
    return found;
  };

  const matchByText = (place: string): PlaceMatch => {
    for (const [how, rows] of [['name', exact.rowsOfName(place)], ['alias', exact.rowsOfAlias(place)]] as const) {
      if (rows.length === 1) return meetUnit(rows[0]!, how, place);
      if (rows.length > 1) return missUnit('several', rows);
    }
    const normal = readPlace(place);
    if (normal.text === '') return UNKNOWN_PLACE;
    return searchPlace(getGround(), normal) ?? matchBehindStreet(place) ?? matchForeign(normal.text);
  };

  /**
   * A place behind a street that no unit is called by, set apart by blanks. Where the table knows no street at all,
   * the street says nothing against the unit; where it knows some, a person decides.
   */
  const matchBehindStreet = (place: string): PlaceMatch | null => {
    const street = readUnknownStreet(place);
    if (street === null) return null;
    const found = match(street.lead + street.rest);
    if (found.how === 'refused' || found.how === 'unknown') return null;
    if (found.unit === NO_UNIT) return missUnit(found.how as Unmatched, found.rivals);
    if (units.kind.includes(STREET_KIND)) return missUnit('other-street', [found.unit]);
    const front = place.slice(0, place.length - street.rest.length);
    return { ...found, how: 'prefix', prefix: (front + (street.lead === '' ? found.prefix : '')).trim() };
  };

  /** Never a match; the units are those that would be meant if the district were ours. */
  const matchForeign = (text: string): PlaceMatch => {
    let isForeign = false;
    for (const { at, isChain } of listForeignFronts(text, getGround().containers)) {
      isForeign ||= isChain;
      const found = searchPlace(getGround(), readPlace(text.slice(at)));
      if (found === null || found.how === 'refused') continue;
      return missUnit('other-district', [found.unit, ...found.rivals]);
    }
    return isForeign ? missUnit('other-district', []) : UNKNOWN_PLACE;
  };

  return {
    match,
    suggest: (place, most) => (suggest ??= createSuggester(getGround(), match))(place, most),
  };
}
