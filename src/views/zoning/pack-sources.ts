// Finds the sources that a standing rests on in the full rule pack.
import type { PackClause, PackSource, RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { CauseStanding, Standing } from '../../domain/zoning/judge/standing.ts';

/** Sources of the stage, of every cause under this pack and of the conditions, each once, in the pack's order. */
export function sourcesOf(pack: RulePack, standing: Standing): readonly PackSource[] {
  const causes = standing.causes.filter((cause) => cause.pack === pack.id);
  const stages = new Set([standing.stage, standing.clauseId, ...causes.map(({ stage }) => stage)]);
  const texts: PackClause[] = pack.stages.filter(({ id }) => stages.has(id));
  const keys = new Set([...texts, ...causes.flatMap((cause) => entriesOf(pack, cause))].flatMap(({ source }) => source));
  if (causes.some(({ cause }) => cause === 'visit')) for (const key of pack.visits?.lookBack.source ?? []) keys.add(key);
  for (const { condition } of standing.conditions) for (const key of condition.source) keys.add(key);
  return pack.sources.filter((source) => keys.has(source.key));
}

/** The sentences of the pack by which a cause came to its stage. */
function entriesOf(pack: RulePack, { cause, stage }: CauseStanding): readonly PackClause[] {
  const leadsHere = ({ to }: { readonly to: string }): boolean => to === stage;
  switch (cause) {
    case 'positives': return [...pack.positives, ...pack.steps].filter(leadsHere);
    case 'repeat': return pack.repeat === undefined ? [] : [pack.repeat];
    case 'around': return pack.around === undefined ? [] : [pack.around];
    case 'order': return pack.orders.filter(leadsHere);
    case 'visit': return (pack.visits?.matrix ?? []).filter(leadsHere);
  }
}
