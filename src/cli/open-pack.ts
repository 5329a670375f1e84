// Reads a rule pack from a file; whatever is wrong is told by file, member and reason.
import { RulePackError } from '../domain/zoning/packs/pack-fault.ts';
import { readRulePack } from '../domain/zoning/packs/read-rule-pack.ts';
import type { RulePack } from '../domain/zoning/packs/rule-pack.ts';
import { DEFAULT_LIMIT_BYTES, decodeUtf8, readText } from '../formats/tables/text.ts';
import { readBytes } from './read-bytes.ts';
import { listPackFaults } from '../words/pack-faults.ts';
import type { Teller } from './tell.ts';

/** The pack of a file; null where it cannot be used, which was told. */
export async function openPackFile(file: string, teller: Teller): Promise<RulePack | null> {
  const source = await readBytes(file, teller);
  if (source === null) return null;
  const reading = await readText(source.bytes, file, DEFAULT_LIMIT_BYTES);
  if (reading.utf8 === null) {
    teller.tellRejects([reading.reject]);
    return null;
  }
  try {
    return readRulePack(JSON.parse(decodeUtf8(reading.utf8)));
  } catch (error) {
    if (error instanceof SyntaxError) teller.say(teller.words.noJson(file, error.message));
    else if (error instanceof RulePackError) for (const fault of listPackFaults(error.faults, teller.language)) teller.say(teller.words.unusablePack(file, fault));
    else throw error;
    return null;
  }
}
