// The words on the public picture: what list it is, what each level comes to, on what it rests, who answers questions.
import type { Minute } from '../../domain/day.ts';
import { CONTROLLED, LEVELS, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { publicPictureWords, writeDrawnAt } from '../../words/publishing/public-picture.ts';
import { partOnDay, titleOf } from '../rules/packs-of-page.ts';
import { isProjection, writeBasis } from '../zoning/list-basis.ts';
import type { PictureTexts } from './picture-layout.ts';
import type { PartedText } from './picture-text.ts';

type ListState = Pick<State, 'language' | 'days' | 'curve' | 'screen' | 'published' | 'whatIf' | 'asPublished'>;

/** Whether the list is as it was published, computed, or looks ahead. */
export function writeStanding(view: DayView, now: ListState): string {
  const { standing } = publicPictureWords(now.language);
  if (isShowingPublished(now)) return standing.published;
  if (isProjection(view.day, now)) return standing.projection;
  if (now.asPublished !== null) return standing.asPublished;
  return view.published === null ? standing.computed : standing.otherwise;
}

/** 依据 上海 2022-04-11 分区管理（SH-2022-0411）. */
export function writeRules(view: DayView, now: State): string {
  const { id } = partOnDay(now.timeline, view.day);
  return publicPictureWords(now.language).rules(titleOf(id, now), id);
}

/** What a map of the list leaves out; empty where nothing is. */
export function writeLeftOut({ unknown }: DayView, { language, undrawn, directory }: State): string[] {
  const words = publicPictureWords(language);
  const unplaced = undrawn?.reduce((sum, units) => sum + units, 0) ?? 0;
  const isUnknown = unknown.people > 0 && unknown.people < (directory?.zoned.length ?? 0);
  return [...(unplaced > 0 ? [words.undrawn(writeNumber(unplaced))] : []), ...(isUnknown ? [words.somePeopleUnknown(writeNumber(unknown.people))] : [])];
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const oneText = (text: string): PartedText => ({ parts: [text], between: '' });

export function writePictureTexts(view: DayView, now: State, drawnAt: Minute): PictureTexts {
  const { language, districtName, noticeFrom, directory } = now;
  const words = publicPictureWords(language);
  const { level, badge } = wordsFor(language);
  const hasStreets = directory?.streetOf.some((street) => street >= 0) ?? false;
  const { office, phone } = noticeFrom;
  const contact = [...(office === '' ? [] : [office]), ...(phone === '' ? [] : [words.phone(phone)])];
  const isPeopleKnown = view.unknown.people < (directory?.zoned.length ?? 0);
  return {
    title: words.title(districtName?.[language] ?? ''),
    list: oneText(words.list(writeDay(view.day, language), writeStanding(view, now))),
    legend: ([SEALED, CONTROLLED, PRECAUTION] as const).map((code) => {
      const name = LEVELS[code];
      const { units, people } = view.counts[code];
      return { level: name, letter: badge[name], name: level[name], units: words.units(writeNumber(units)), people: isPeopleKnown ? words.people(writeNumber(people)) : words.peopleUnknown };
    }),
    notes: [
      { parts: [capitalize(writeBasis(view.day, now)), words.drawnAt(writeDrawnAt(drawnAt, language))], between: words.between },
      oneText(writeRules(view, now)),
      ...(contact.length === 0 ? [] : [{ parts: contact, between: words.between }]),
      ...(hasStreets ? [oneText(words.streetCounts(badge.sealed, badge.controlled))] : []),
      ...writeLeftOut(view, now).map(oneText),
    ],
  };
}
