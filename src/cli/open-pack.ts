// Reads a rule pack from a file; whatever is wrong is told by file, member and reason.
import { readRulePack, RulePackError } from '../domain/zoning/packs/read-rule-pack.ts';
import type { RulePack } from '../domain/zoning/packs/rule-pack.ts';
import { DEFAULT_LIMIT_BYTES, readText } from '../formats/tables/text.ts';
import { readBytes } from './read-bytes.ts';
import type { Teller } from './tell.ts';

/** The pack of a file; null where it cannot be used, which was told. */
export async function openPackFile(file: string, teller: Teller): Promise<RulePack | null> {
  const source = await readBytes(file, teller);
  if (source === null) return null;
  const reading = await readText(source.bytes, file, DEFAULT_LIMIT_BYTES);
  if (reading.text === null) {
    teller.tellRejects([reading.reject]);
    return null;
  }
  try {
    return readRulePack(JSON.parse(reading.text));
  } catch (error) {
    if (error instanceof SyntaxError) teller.say(teller.words.noJson(file, error.message));
    else if (error instanceof RulePackError) teller.say(teller.words.unusablePack(file, error.member, reasonOf(error)));
    else throw error;
    return null;
  }
}

/** The reason alone: the member in front of it is told by itself. */
function reasonOf({ message }: RulePackError): string {
  return message.replace(/^rule pack, member .*?: /, '');
}
