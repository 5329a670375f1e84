// The day of a positive recorded by hand and what it will do; oracle: the list of D knows complete days up to D−1.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import { defaultRecordingDay, recordingEffect } from './recording-day.ts';

const tenth = dayFromCivil(2022, 4, 10);
const days = { listDay: tenth, lastDay: dayFromCivil(2022, 4, 12) };

describe('recording a positive by hand', () => {
  it('proposes the cut-off day of the list', () => {
    expect(defaultRecordingDay(days)).toBe(dayFromCivil(2022, 4, 9));
  });

  it('of the cut-off day counts in the list looked at, of an earlier day since the list after it', () => {
    expect(recordingEffect('2022-04-09', days)).toEqual({ kind: 'counts', day: tenth - 1, list: tenth });
    expect(recordingEffect('2022-03-31', days)).toEqual({ kind: 'counts', day: dayFromCivil(2022, 3, 31), list: dayFromCivil(2022, 4, 1) });
  });

  it('of the list day is live, of the days after it counts later, of the last list day still', () => {
    expect(recordingEffect('2022-04-10', days)).toEqual({ kind: 'live', day: tenth, list: tenth + 1 });
    expect(recordingEffect('2022-04-11', days)).toEqual({ kind: 'later', day: tenth + 1, list: tenth + 2 });
    expect(recordingEffect('2022-04-12', days).kind).toBe('later');
  });

  it('beyond the last list is refused, and so is no date or one that does not exist', () => {
    expect(recordingEffect('2022-04-13', days)).toEqual({ kind: 'beyond' });
    for (const text of ['', '2022-04', '2022-02-30', '10/04/2022']) expect(recordingEffect(text, days)).toEqual({ kind: 'missing' });
  });
});
