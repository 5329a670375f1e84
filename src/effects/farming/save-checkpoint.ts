// 卡点查验页: the sheet of the day shown, sealed, as one file for a phone.
import type { Desk } from '../acts.ts';
import { saveBlob } from '../save-blob.ts';
import { currentMinute } from '../today.ts';
import { signingKey } from './pass-key.ts';
import { isoDay, MINUTES_PER_DAY } from '../../domain/day.ts';
import { writeSheet } from '../../domain/farming/passes/checkpoint-sheet.ts';
import { writeCheckpoint, writeSheetText } from '../../formats/exports/checkpoint/write-checkpoint.ts';
import { signBytes } from '../../formats/passes/sign-passes.ts';
import { refuseDrafting } from '../../store/refusals.ts';
import { passFactsOf, tellPasses } from '../../store/farming/pass-desk.ts';
import type { PassEvents } from '../../views/passes/pass-events.ts';
import { passesWords } from '../../words/farming/passes.ts';

/** Not without the lines of that day: what they would suspend, the sheet would let through. */
export async function saveCheckpoint({ store }: Pick<Desk, 'store'>, { gate, goodUntil }: PassEvents['checkpoint-asked']): Promise<void> {
  const now = store.get();
  const { screen, farming, passes, language, districtName } = now;
  const { day } = screen;
  const facts = passFactsOf(now);
  const key = await signingKey(now);
  if (refuseDrafting(now) !== null) {
    store.apply(tellPasses({ kind: 'not-on-file' }));
    return;
  }
  if (facts === null || farming.register === null || farming.lines?.day !== day || now.updates > 0) {
    store.apply(tellPasses({ kind: 'sheet-not-ready' }));
    return;
  }
  if (key === null) {
    store.apply(tellPasses({ kind: 'no-key' }));
    return;
  }
  const district = districtName?.[language] ?? '';
  const text = writeSheetText(writeSheet(passes.passes, passes.keys, facts, { district, day, madeAt: currentMinute(), goodUntil: day * MINUTES_PER_DAY + Math.min(goodUntil, MINUTES_PER_DAY), gate }));
  const html = await writeCheckpoint(text, { key: key.key, publicKey: key.publicKey, signature: await signBytes(key, new TextEncoder().encode(text)) }, language);
  const name = passesWords(language).sheet.fileName(district, isoDay(day), gate);
  saveBlob(new Blob([html], { type: 'text/html' }), name);
  store.apply(tellPasses({ kind: 'saved', file: name }));
}
