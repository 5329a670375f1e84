// Joins the contacts tab: what a person does in it, and what leaves by it.
import type { Desk } from '../acts.ts';
import { renewDistrict } from '../open-district.ts';
import { exportContacts } from './export-contacts.ts';
import { followContacts } from './follow-contacts.ts';
import type { TracePlace } from './follow-tracing.ts';
import { recordContacts } from './record-traces.ts';
import type { TracingService } from './service.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { chooseCompanionSettings, chooseContact, chooseContactsOf, chooseContactsView, chooseLookBack, signContacts } from '../../store/tracing/contacts-commands.ts';
import { onView } from '../../views/events.ts';
import type { GivenMark } from '../../views/tracing/contacts/contacts-events.ts';

/** To be called once, with the worker of the tracing desk. */
export function openContacts(shell: EventTarget, desk: Desk, worker: WorkerHandle<TracingService>): { attach(map: TracePlace): void } {
  const { store, caseFile, inTurn, tell } = desk;
  const task = followContacts(desk, worker);
  let [waiting, isStale] = [0, false];

  /** The district is read anew once nobody waits for the next mark. */
  const mark = (marks: readonly GivenMark[]): void => {
    // Rows may mean other units by the time their turn comes.
    const [file, units] = [caseFile(), store.get().directory?.id ?? []];
    waiting++;
    void inTurn(async () => {
      waiting--;
      if (await recordContacts(desk, file, marks, units)) {
        isStale = true;
        task.readMarks();
      }
      if (waiting > 0 || !isStale || file === null) return;
      isStale = false;
      await renewDistrict(desk, file, 'keep');
    }).catch(tell);
  };

  onView(shell, 'contacts-view-chosen', ({ view }) => store.apply(chooseContactsView(view)));
  onView(shell, 'look-back-chosen', ({ days }) => store.apply(chooseLookBack(days)));
  onView(shell, 'contacts-of-chosen', ({ caseId }) => store.apply(chooseContactsOf(caseId)));
  onView(shell, 'contact-chosen', ({ person }) => store.apply(chooseContact(person)));
  onView(shell, 'contacts-signed', ({ by }) => store.apply(signContacts(by)));
  onView(shell, 'contacts-marked', ({ marks }) => mark(marks));
  onView(shell, 'contacts-export-asked', ({ copy }) => void exportContacts(desk, copy, (persons) => worker.call((service) => service.homes(persons))));
  onView(shell, 'companion-settings-chosen', ({ settings }) => store.apply(chooseCompanionSettings(settings)));
  onView(shell, 'companion-screen-given-up', () => task.giveUpScreen());
  onView(shell, 'companion-screen-asked', () => task.screenAgain());
  onView(shell, 'companion-cell-shown', ({ cell }) => task.showCell(cell));
  return { attach: (map) => task.attach(map) };
}
