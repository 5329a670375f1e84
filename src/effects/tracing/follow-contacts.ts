// The contacts tab at work: asks who is a contact by the pack of now, what is known of one person, and the screen over tracks; knows the marks of the journal at once.
import { proxy } from 'comlink';
import type { Desk } from '../acts.ts';
import { askNewest } from '../ask-newest.ts';
import type { TracePlace } from './follow-tracing.ts';
import type { TracingService } from './service.ts';
import { foldUpTo, journalUpTo } from '../../domain/journal/up-to-version.ts';
import { isSameScreen } from '../../domain/tracing/companions/companion-answers.ts';
import { drawCell, type CellBounds } from '../../domain/tracing/companions/cell-bounds.ts';
import { isSameAsk, type ContactsAsk } from '../../domain/tracing/contacts/contact-answers.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { acceptCompanions, acceptContacts, acceptExposures, giveUpScreening, tellMarks, tellScreening } from '../../store/tracing/contacts-commands.ts';
import { contactsAsk, type ContactsView } from '../../store/tracing/contacts-state.ts';
import type { State } from '../../store/state.ts';
import { tracingPack } from '../../store/tracing/tracing-state.ts';
import { chooseCase } from '../../store/tracing/tracing-commands.ts';

/** Milliseconds the hand rests before a question goes out. */
const REST_MS = 150;
/** Rosters and tracks of a whole wave. */
const LONG_TIMEOUT_MS = 300_000;

export interface ContactsTask {
  attach(map: TracePlace): void;
  /** Reads the marks of the journal anew: somebody was marked. */
  readMarks(): void;
  showCell(cell: CellBounds): void;
  giveUpScreen(): void;
  screenAgain(): void;
}

export function followContacts({ store, caseFile, tell }: Desk, worker: WorkerHandle<TracingService>): ContactsTask {
  let map: TracePlace | null = null;

  const isShown = ({ screen, tracing }: State, view: ContactsView): boolean =>
    screen.front === 'tracing' && tracing.phase === 'open' && tracing.tab === 'contacts' && tracing.contacts.view === view;
  const askOf = ({ tracing }: State): ContactsAsk | null => {
    const pack = tracingPack(tracing);
    return pack === undefined ? null : contactsAsk(tracing.contacts, pack);
  };
  /** The cases that were read last stand for all that was read with them. */
  const read = (view: ContactsView) => {
    const state = store.get();
    const [ask, { cases, contacts }] = [askOf(state), state.tracing];
    return !isShown(state, view) || cases === null || ask === null ? null : { cases, ask, contacts };
  };

  const asksContacts = askNewest({
    read: () => read('list'),
    isSame: (one, other) => one.cases === other.cases && isSameAsk(one.ask, other.ask),
    ask: ({ cases, ask }) => worker.call((desk) => desk.contacts(ask, cases.now), LONG_TIMEOUT_MS),
    take: (answer) => {
      store.apply(acceptContacts(answer));
      asksExposures.again();
    },
    tell,
    restMs: REST_MS,
  });

  const asksExposures = askNewest({
    read: () => {
      const question = read('list');
      return question === null || question.contacts.chosen === null ? null : { ...question, person: question.contacts.chosen };
    },
    isSame: (one, other) => one.person === other.person && one.cases === other.cases && isSameAsk(one.ask, other.ask),
    ask: ({ person, ask, cases }) => worker.call((desk) => desk.exposures(person, ask, cases.now), LONG_TIMEOUT_MS),
    take: (answer) => store.apply(acceptExposures(answer)),
    tell,
    restMs: REST_MS,
  });

  const asksCompanions = askNewest({
    read: () => {
      const question = read('companions');
      return question === null || question.contacts.isGivenUp ? null : { cases: question.cases, settings: question.contacts.companionSettings };
    },
    isSame: (one, other) => one.cases === other.cases && isSameScreen(one.settings, other.settings),
    ask: ({ cases, settings }, isGivenUp) => {
      store.apply(tellScreening(0));
      const told = proxy((done: number) => {
        // What comes after the answer says nothing any more.
        if (!isGivenUp() && store.get().tracing.contacts.screening !== null) store.apply(tellScreening(done));
      });
      return worker.call((desk) => desk.companions(settings, cases.now, told), LONG_TIMEOUT_MS);
    },
    take: (answer) => store.apply(acceptCompanions(answer)),
    giveUp: () => {
      store.apply(tellScreening(null));
      void worker.call((desk) => desk.cancelCompanions()).catch(tell);
    },
    tell: (reason) => {
      store.apply(tellScreening(null));
      tell(reason);
    },
    restMs: REST_MS,
  });

  const readMarks = (): void => {
    const file = caseFile();
    const { asPublished } = store.get();
    if (file !== null) store.apply(tellMarks(foldUpTo(journalUpTo(file.entries, asPublished)).tracing.contacts));
  };

  store.subscribe((now, before) => {
    const isContacts = isShown(now, 'list') || isShown(now, 'companions');
    if (!isContacts) {
      // A screen that nobody waits for any more is given up.
      if (isShown(before, 'companions')) asksCompanions.again();
      return;
    }
    // The outline of a cell goes with its view; with the tab it goes as all that is on the map.
    if (isShown(before, 'companions') && isShown(now, 'list') && now.tracing.chosen === null) map?.show(null, false);
    const isBack = !isShown(before, 'list') && !isShown(before, 'companions');
    if (isBack || now.history !== before.history || now.directory !== before.directory || now.asPublished !== before.asPublished) readMarks();
    if (isBack || now.tracing.cases !== before.tracing.cases || now.tracing.pack !== before.tracing.pack || now.tracing.contacts !== before.tracing.contacts) {
      asksContacts.again();
      asksExposures.again();
      asksCompanions.again();
    }
  });

  return {
    attach(shown) {
      map = shown;
    },
    readMarks,
    showCell(cell) {
      // What was on the map makes room for it.
      store.apply(chooseCase(null));
      map?.show(drawCell(cell), true);
    },
    giveUpScreen() {
      store.apply(giveUpScreening(true));
      asksCompanions.again();
    },
    screenAgain() {
      store.apply(giveUpScreening(false));
      asksCompanions.forget();
      asksCompanions.again();
    },
  };
}
