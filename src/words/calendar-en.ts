// The calendar ahead in English, in the shape of calendar-zh.ts.
import type { Words } from './zh.ts';
import { countNoun, writeNumber } from './numbers.ts';

export const calendarEn: Words['calendar'] = {
  title: 'The next fourteen days',
  assumption: (day) => `Computed from the list of ${day}: if nobody new is positive, and every condition is met in time.`,
  progress: 'Working out the next fourteen days…',
  none: 'No unit changes within fourteen days',
  noneHint: 'Sealed and controlled units are due later than that, or there are none.',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  columns: { day: 'List day', units: 'Units', households: 'Homes', people: 'People', open: 'Open' },
  total: 'Total',
  totalSteps: (units, steps) => `${countNoun(units, 'unit', 'units')} in ${countNoun(steps, 'step', 'steps')}`,
  strip: (most) => `Units that may be lowered, day by day; at most ${writeNumber(most)} on one day`,
  expected: 'due',
  earliest: 'held, at the earliest',
  heldBy: (waits) => `at the earliest, ${waits}`,
  raised: (units) => `${countNoun(units, 'unit', 'units')} will be raised`,
  unknown: (units) => `${countNoun(units, 'unit', 'units')} gave no number and ${units === 1 ? 'is' : 'are'} not counted`,
  unknownShort: (units) => `+${writeNumber(units)} unknown`,
  goTo: (day) => `Go to the list of ${day}`,
  show: (day, units) => `${day}: show ${countNoun(units, 'unit', 'units')}`,
  hide: (day) => `${day}: fold away`,
  more: (units) => `${countNoun(units, 'more unit', 'more units')}: go to the list of that day`,
};
