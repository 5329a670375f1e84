// Passes on paper: signed, recorded as printed, drawn with their QR codes, sent to the print dialog.
import type { Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { printElement } from '../print-element.ts';
import { passFactsOn, recordPasses, refusesPasses, type PassWays } from './move-passes.ts';
import { signingKey } from './pass-key.ts';
import { contentOf } from '../../domain/farming/passes/checkpoint-sheet.ts';
import { codeOf } from '../../domain/farming/passes/pass-code.ts';
import { writePassText } from '../../domain/farming/passes/pass-content.ts';
import { refusePassMove, type Pass, type PassRefusal } from '../../domain/farming/passes/pass-cycle.ts';
import { obstacleOf, validPaper } from '../../domain/farming/passes/pass-standing.ts';
import { drawQrCodes } from '../../formats/passes/qr-picture.ts';
import { signPasses } from '../../formats/passes/sign-passes.ts';
import { setPassesBusy, tellPasses } from '../../store/farming/pass-desk.ts';
import type { PassEvents } from '../../views/passes/pass-events.ts';
import type { PrintedPass } from '../../views/passes/passes-page.ts';
import '../../views/passes/passes-page.ts';
import { passesWords } from '../../words/farming/passes.ts';

type Open = CaseFile | null;

/** Signed and drawn, as they go to paper. */
async function drawPasses(passes: readonly Pass[], key: Parameters<typeof signPasses>[0], tell: (done: number, whole: number) => void): Promise<PrintedPass[]> {
  const contents = passes.map((pass) => contentOf(pass, pass.ground!));
  const pictures = await drawQrCodes(await signPasses(key, contents.map(writePassText)), tell);
  return contents.map((content, i) => ({ content, code: codeOf(content), qr: pictures[i]! }));
}

/**
 * Prints passes that are approved, and those printed already once more. A paper is on file before it is on paper: what
 * the dialog then gives up is withdrawn or printed again, and no paper is out that nobody knows of.
 */
export async function printPasses(desk: Desk, file: Open, { passes: ids, paper, by, duty }: PassEvents['passes-printed'], ways: PassWays): Promise<void> {
  const { store } = desk;
  if (file === null || refusesPasses(store)) return;
  const asked = new Set(ids);
  const facts = await passFactsOn(store, file.plan.passes.passes.filter(({ id }) => asked.has(id)).map(({ day }) => day), ways);
  const now = store.get();
  if (facts === null) return;
  const key = await signingKey(now);
  const kept = new Map<PassRefusal | 'closed', number>();
  const keep = (why: PassRefusal | 'closed'): void => void kept.set(why, (kept.get(why) ?? 0) + 1);
  const printed: Pass[] = [];
  for (const pass of file.plan.passes.passes) {
    if (!asked.has(pass.id)) continue;
    const refusal = refusePassMove(pass, { to: 'printed', by, key: key?.key });
    if (refusal !== null) keep(refusal);
    else if (obstacleOf(pass, facts) !== null) keep('closed');
    else printed.push(pass);
  }
  if (key !== null && printed.length > 0) {
    const drawn = await drawPasses(printed, key, (done, whole) => store.apply(setPassesBusy({ done, whole })));
    const fresh = printed.filter((pass) => validPaper(pass)?.key !== key.key).map(({ id }) => id);
    if (fresh.length > 0 && !(await recordPasses(desk, file, [{ kind: 'passes-moved', passes: fresh, to: 'printed', key: key.key, by, duty, note: '' }]))) {
      store.apply(setPassesBusy(null));
      return;
    }
    const page = document.createElement('passes-page');
    page.passes = drawn;
    page.paper = paper;
    page.language = now.language;
    page.district = now.districtName?.[now.language] ?? '';
    // Whoever prints may take long over it, and other acts need not wait.
    void printElement(page, passesWords(now.language).paper.print(String(drawn.length))).catch(desk.tell);
  }
  store.apply(tellPasses({ kind: 'moved', to: 'printed', count: printed.length, kept: [...kept] }));
}
