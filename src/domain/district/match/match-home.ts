// Which unit a home or a stay is at: as every place, and a house of a hamlet that is no unit itself is in its hamlet.
import { NO_UNIT, type Matcher } from './place-match.ts';
import { UNIT_KINDS } from '../unit-table.ts';

const HAMLET = UNIT_KINDS.indexOf('hamlet');
/** 3号院, 二组, 12号: behind the name of a hamlet these are houses of it, behind a road they are addresses of their own. */
const HOUSE = /(?:第?[\d〇零一二三四五六七八九十百]+(?:号院|号户|号|院|户|组|社|队))+$/u;

/** Row of the unit, NO_UNIT where none is certain; `kind`: of every unit row. */
export function matchHome(matcher: Matcher, kind: Uint8Array, written: string): number {
  const { unit, how } = matcher.match(written);
  if (unit !== NO_UNIT || how !== 'unknown') return unit;
  const hamlet = written.normalize('NFKC').trim().replace(HOUSE, '');
  if (hamlet === '' || hamlet === written) return NO_UNIT;
  const around = matcher.match(hamlet).unit;
  // A sheet of compounds may list hamlets among them.
  return around !== NO_UNIT && (kind[around] === HAMLET || /[屯村]$/u.test(hamlet)) ? around : NO_UNIT;
}
