// The packs a case file is judged by: those it adopted, in the texts it adopted.
import type { AdoptedPack, Plan } from '../../domain/journal/fold.ts';
import { readRulePack } from '../../domain/zoning/packs/read-rule-pack.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import { timelineOf, type PackTimeline, type TimelinePart } from '../../domain/zoning/packs/timeline.ts';
import { MissingRowSet, type ReadRowSet } from '../row-sets/read-row-set.ts';

/**
 * The packs the case file adopted, as they were adopted: a newer text of the same pack in this build does not replace
 * one. The first of `shipped` where none was adopted.
 */
export async function adoptedPacks({ packs }: Pick<Plan, 'packs'>, shipped: readonly RulePack[], read: ReadRowSet): Promise<PackTimeline> {
  const parts = await Promise.all(packs.map(async (pack): Promise<TimelinePart> => ({ pack: await adoptedPack(pack, shipped, read), from: pack.from })));
  const [first, ...others] = parts;
  return first === undefined ? timelineOf(shipped[0]!) : [first, ...others];
}

async function adoptedPack(pack: AdoptedPack, shipped: readonly RulePack[], read: ReadRowSet): Promise<RulePack> {
  try {
    return readRulePack(JSON.parse(new TextDecoder().decode(await read(pack.hash))));
  } catch (reason) {
    // Its text is lost; one of the same name is the nearest, and without any the case file cannot be judged.
    const namesake = shipped.find(({ id }) => id === pack.id);
    if (namesake === undefined || !(reason instanceof MissingRowSet)) throw reason;
    return namesake;
  }
}
