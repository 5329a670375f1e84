// A report of the case in hand leaves the page: on paper, or as a web page of its own. It marks nothing as done.
import type { Desk } from '../acts.ts';
import { printElement } from '../print-element.ts';
import { saveBlob, tellUnsaved } from '../save-blob.ts';
import type { TracingService } from './service.ts';
import { isoDay, MINUTES_PER_DAY } from '../../domain/day.ts';
import { contactRuleOf } from '../../domain/tracing/contacts/contact-answers.ts';
import { writeReportHtml } from '../../formats/exports/report-html.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import type { TracingEvents } from '../../views/tracing/tracing-events.ts';
import '../../views/tracing/print/report-page.ts';
import { reportInHand } from '../../views/tracing/cases/report-in-hand.ts';
import { reportsWords, writeReport } from '../../words/tracing/reports.ts';
import { tracingPack } from '../../store/tracing/tracing-state.ts';

/** Contacts are counted for it first. Resolves when the file is handed over or the print dialog is closed. */
export async function makeReport({ store }: Desk, worker: WorkerHandle<TracingService>, { kind, as }: TracingEvents['report-asked']): Promise<void> {
  const { tracing } = store.get();
  const pack = tracingPack(tracing);
  if (pack === undefined || tracing.answer === null) return;
  try {
    const contacts = await worker.call((desk) => desk.contactCounts(tracing.answer!.id, contactRuleOf(pack), tracing.now));
    // Of the case as it was when the report was asked for, whatever is in hand by now.
    const report = reportInHand(kind, tracing, contacts);
    if (report === null) return;
    const { language, districtName } = store.get();
    const blocks = writeReport(report, districtName?.[language] ?? '', language);
    const words = reportsWords(language);
    if (as === 'html') {
      saveBlob(new Blob([writeReportHtml(blocks, language)], { type: 'text/html' }), words.file(words.names[kind], report.answer.id, isoDay(Math.floor(report.now / MINUTES_PER_DAY))));
      return;
    }
    const page = document.createElement('report-page');
    page.blocks = blocks;
    await printElement(page, words.title(kind, report.answer.id));
  } catch (reason) {
    tellUnsaved({ store }, reason);
  }
}
