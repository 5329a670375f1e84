// Finds the sources that a standing rests on in the full rule pack.
import type { PackSource, RulePack } from '../../domain/zoning/rule-pack.ts';
import type { Standing } from '../../domain/zoning/standing.ts';

/** Sources of the stage, of the clause in force and of the conditions, each once, in the pack's order. */
export function sourcesOf(pack: RulePack, standing: Standing): readonly PackSource[] {
  const keys = new Set<string>();
  const texts = [...pack.stages, ...pack.positives, ...pack.steps];
  for (const text of texts) {
    if (text.id === standing.stage || text.id === standing.clauseId) for (const key of text.source) keys.add(key);
  }
  for (const { condition } of standing.conditions) for (const key of condition.source) keys.add(key);
  return pack.sources.filter((source) => keys.has(source.key));
}
