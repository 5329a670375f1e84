// What a person does at the desk of passes, turned into acts; what prints and saves is loaded when first used.
import type { Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { applyForPasses, movePasses, type PassWays } from './move-passes.ts';
import { findPassKey, makePassKey, savePassKey, takeKeyFile } from './pass-key.ts';
import { setPassClock } from '../../store/farming/pass-desk.ts';
import { onView } from '../../views/events.ts';
import { currentMinute } from '../today.ts';

const CLOCK_MS = 30_000;

export function listenToPasses(shell: EventTarget, desk: Desk, ways: PassWays): void {
  const { store, tell } = desk;
  // What a gesture means is settled when it is made: by its turn even the case file may be another.
  const later = (work: (file: CaseFile | null) => Promise<void>): void => {
    const file = desk.caseFile();
    void desk.inTurn(() => work(file)).catch(tell);
  };
  onView(shell, 'passes-asked', (ask) => later((file) => applyForPasses(desk, file, ask, ways)));
  onView(shell, 'passes-moved', (move) => later((file) => movePasses(desk, file, move, ways)));
  onView(shell, 'passes-printed', (print) => later(async (file) => (await import('./print-passes.ts')).printPasses(desk, file, print, ways)));
  onView(shell, 'checkpoint-asked', (ask) => later(async () => (await import('./save-checkpoint.ts')).saveCheckpoint(desk, ask)));
  onView(shell, 'pass-key-asked', (ask) => later((file) => makePassKey(desk, file, ask)));
  onView(shell, 'pass-key-given', (given) => void takeKeyFile(desk, given).catch(tell));
  onView(shell, 'pass-key-saved', ({ what }) => void savePassKey(desk, what).catch(tell));
  store.subscribe((now, before) => {
    if (now.passDesk.at === null || now.passes !== before.passes) store.apply(setPassClock(currentMinute()));
    if (now.passes.keys !== before.passes.keys || now.passDesk.key === null) void findPassKey(desk).catch(tell);
  });
  const follow = (): void => {
    const { screen, farming } = store.get();
    if (screen.front === 'farming' && farming.tab === 'passes') store.apply(setPassClock(currentMinute()));
  };
  setInterval(follow, CLOCK_MS);
  void findPassKey(desk).catch(tell);
}
