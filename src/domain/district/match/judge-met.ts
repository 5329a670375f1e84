// The verdict on the units one reading of a place leads to: the one, several, or one that lies elsewhere.
import type { UnitTable } from '../unit-table.ts';
import type { Container, Containers } from './containers.ts';
import { judgeContainer, type Relation } from './judge-containers.ts';
import type { MatchIndex, Met } from './match-index.ts';
import type { MatchHow, Unmatched } from './place-match.ts';
import { COMMUNITY, COUNTY } from './ranks.ts';

export interface JudgeGround {
  readonly units: UnitTable;
  readonly containers: Containers;
  readonly index: MatchIndex;
}

export interface Verdict {
  /** The matched unit, else its rivals. */
  readonly met: readonly Met[];
  readonly how: MatchHow | Unmatched;
}

/**
 * One unit is a match, several are none; what the place names in front decides between them, or against them.
 * `doubts` are units that may be meant as well, though nothing says so: they can only make a match uncertain.
 */
export function judgeMet(ground: JudgeGround, met: readonly Met[], doubts: readonly Met[], named: readonly Container[], how: MatchHow): Verdict | null {
  const verdict = named.length === 0 ? { met, how: countRows(met) === 1 ? how : ('several' as const) } : judgeNamed(ground, met, named, how);
  if (verdict === null || verdict.how !== how) return verdict;
  const likely = doubts.filter((doubt) => doubt.row !== verdict.met[0]!.row && !relate(ground, doubt, named).includes('apart'));
  return likely.length === 0 ? verdict : { met: [...verdict.met, ...likely], how: 'several' };
}

const relate = ({ units, containers, index }: JudgeGround, { row, named: own }: Met, named: readonly Container[]): Relation[] =>
  named.map((container) => judgeContainer(units, containers, row, container, own, index.namedBy.get(row) ?? []));

function judgeNamed(ground: JudgeGround, met: readonly Met[], named: readonly Container[], how: MatchHow): Verdict | null {
  let near: Met[] = [];
  let mostInside = 0;
  let apartFrom: Container | undefined;
  for (const one of met) {
    const relations = relate(ground, one, named);
    const apart = relations.indexOf('apart');
    if (apart >= 0 && named[apart]!.isFull && named[apart]!.rank <= (apartFrom?.rank ?? COMMUNITY)) apartFrom = named[apart];
    if (apart >= 0 || !named.every((container, i) => isConfirmed(container, relations[i]!))) continue;
    const inside = relations.filter((relation) => relation === 'inside').length;
    if (inside > mostInside) [near, mostInside] = [[one], inside];
    else if (inside === mostInside) near.push(one);
  }
  if (near.length === 0) return apartFrom === undefined ? null : { met, how: apartFrom.rank > COUNTY ? 'other-street' : 'other-district' };
  // Of several, one is certain only by what speaks for it, not by what speaks against the others.
  if (countRows(near) === 1 && (countRows(met) === 1 || mostInside > 0)) return { met: near, how };
  return { met: mostInside > 0 ? near : met, how: 'several' };
}

const countRows = (met: readonly Met[]): number => new Set(met.map(({ row }) => row)).size;

/** A name without its ending may begin another name: it counts where the unit lies there, or where no unit could say so. */
const isConfirmed = ({ isFull, rows }: Container, relation: Relation): boolean =>
  isFull || relation === 'inside' || (rows.length === 0 && relation === 'open');
