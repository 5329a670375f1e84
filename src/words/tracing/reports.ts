// A report of a case in words: the parts that its page and its file are made of.
import type { CaseReport, MissingItem } from '../../domain/tracing/report/case-report.ts';
import type { ReportBlock } from '../../domain/tracing/report/report-block.ts';
import { writeDay, writeDayWithYear, type WordsLanguage } from '../dates.ts';
import { writeNumber } from '../numbers.ts';
import { reportsEn } from './reports-en.ts';
import { reportsZh, type ReportsWords } from './reports-zh.ts';
import { tracingWords, writeMinutes, writeMoment, writeSpan, writeStayPlace, writeTimeOfDay } from './tracing-desk.ts';

export function reportsWords(language: WordsLanguage): ReportsWords {
  return language === 'zh' ? reportsZh : reportsEn;
}

export function writeMissing(item: MissingItem, language: WordsLanguage): string {
  const words = reportsWords(language);
  const desk = tracingWords(language);
  switch (item.what) {
    case 'slot': return words.missingSlot(item.slot, desk.slots[item.slot]);
    case 'stay-place': return words.stayPlace(item.numbers.join(desk.between));
    case 'stay-times': return words.stayTimes(item.numbers.join(desk.between));
    default: return words.missing[item.what];
  }
}

/** `district`: '' where it has no name. No name of a person is among what a report is made of. */
export function writeReport(report: CaseReport, district: string, language: WordsLanguage): ReportBlock[] {
  const words = reportsWords(language);
  const numbers = words.headings[Symbol.iterator]();
  const part = (name: keyof ReportsWords['parts'], ...blocks: ReportBlock[]): ReportBlock[] => [{ kind: 'heading', text: words.heading(numbers.next().value!, words.parts[name]) }, ...blocks];
  const { now } = report;
  return [
    { kind: 'title', text: words.title(report.kind, report.answer.id) },
    { kind: 'note', text: words.note(district, `${writeDayWithYear(Math.floor(now / 1440), language)} ${writeTimeOfDay(now)}`) },
    ...part('facts', { kind: 'list', items: writeFacts(report, language) }),
    ...part('slots', { kind: 'list', items: writeSlots(report, language) }),
    ...part('stays', ...writeStays(report, language)),
    ...part('open', ...writeOpen(report, language)),
    ...part('contacts', { kind: 'body', text: writeContacts(report, language) }),
    ...part('clocks', { kind: 'table', head: words.clockHead, rows: writeClocks(report, language) }),
    ...part('missing', report.missing.length === 0 ? { kind: 'body', text: words.allKnown } : { kind: 'list', items: report.missing.map((item) => writeMissing(item, language)) }),
    ...words.signs.map((text): ReportBlock => ({ kind: 'sign', text })),
  ];
}

function writeFacts({ answer: { id, head }, reported }: CaseReport, language: WordsLanguage): string[] {
  const [words, desk] = [reportsWords(language), tracingWords(language)];
  const moment = (minute: number | null | undefined): string => (minute == null ? words.unknown : writeMoment(minute, language));
  const coded = (value: string, named: string): string => (value === 'not-recorded' ? words.unknown : named);
  return [
    words.fact(words.facts.id, id), words.fact(words.facts.reported, moment(reported)), words.fact(words.facts.discovery, coded(head!.discovery, desk.discoveries[head!.discovery])),
    words.fact(words.facts.onset, head!.onsetOn === undefined ? words.unknown : writeDay(head!.onsetOn, language)), words.fact(words.facts.sampled, moment(head!.sampledAt)),
    words.fact(words.facts.isolated, moment(head!.isolatedAt)), words.fact(words.facts.living, coded(head!.living, desk.livings[head!.living])),
  ];
}

function writeSlots({ answer: { stays, tracks }, slots }: CaseReport, language: WordsLanguage): string[] {
  const [words, desk] = [reportsWords(language), tracingWords(language)];
  return slots.map(({ slot, how }) => {
    const places = [...new Set(stays.filter(({ role }) => role === slot).map(writeStayPlace))];
    const dated = tracks.filter(({ points }) => points > 0);
    const filled = slot === 'track' ? words.track(writeNumber(tracks.length), dated.map(({ from, until }) => writeSpan(from, until, language)).join(desk.between)) : places.join(desk.between);
    return words.slotOf(desk.slots[slot], how === 'open' ? words.unknown : how === 'none' ? words.none : filled);
  });
}

function writeStays({ stays, since }: CaseReport, language: WordsLanguage): ReportBlock[] {
  const [words, desk] = [reportsWords(language), tracingWords(language)];
  const rows = stays.map((stay) => [
    String(stay.number), writeSpan(stay.from, stay.until, language) || words.unknown, desk.roles[stay.role], writeStayPlace(stay), desk.certainties[stay.certainty], desk.evidence[stay.evidence],
  ]);
  return [
    ...(since === null ? [] : [{ kind: 'body', text: words.since(writeDay(since, language)) } as const]),
    rows.length === 0 ? { kind: 'body', text: words.noStays } : { kind: 'table', head: words.stayHead, rows },
  ];
}

function writeOpen({ answer: { contradictions, gaps }, stays }: CaseReport, language: WordsLanguage): ReportBlock[] {
  const words = reportsWords(language);
  const { card } = tracingWords(language);
  const shown = new Set(stays.map(({ number }) => number));
  const items = [
    ...contradictions.filter(({ a, b }) => shown.has(a) || (b !== null && shown.has(b))).map(({ kind, a, b }) => card.contradictions[kind](String(a), String(b ?? ''))),
    ...gaps.filter(({ after }) => shown.has(after)).map(({ from, until }) => words.gap(writeSpan(from, until, language), writeMinutes(until - from, language))),
  ];
  return [items.length === 0 ? { kind: 'body', text: words.noneOpen } : { kind: 'list', items }];
}

function writeContacts({ contacts, pack }: CaseReport, language: WordsLanguage): string {
  const words = reportsWords(language);
  if (contacts === null) return words.noContacts;
  const { close, moved, secondary, general } = contacts;
  return `${words.contacts(writeNumber(close), writeNumber(moved), writeNumber(secondary), writeNumber(general))}${language === 'zh' ? '' : ' '}${words.contactsBy(pack.title[language], String(pack.lookBack.contacts.days))}`;
}

function writeClocks({ clocks }: CaseReport, language: WordsLanguage): string[][] {
  const [words, desk] = [reportsWords(language), tracingWords(language)];
  return clocks.map(({ task, state, dueAt, leftMinutes, doneAt }) => {
    const left = writeMinutes(leftMinutes, language);
    const standing = state === 'not-started' ? desk.clocks[state]
      : state === 'met' ? (leftMinutes < 0 ? words.clockLateMet(writeMoment(doneAt, language), left) : words.clockMet(writeMoment(doneAt, language)))
      : leftMinutes < 0 ? desk.minutesLate(left) : desk.minutesLeft(left);
    return [desk.tasks[task], state === 'not-started' ? '–' : writeMoment(dueAt, language), standing];
  });
}
