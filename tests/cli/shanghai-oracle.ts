// The level of a Shanghai unit on a list, day by day from its report days: written apart from the engine, from the texts.

export type Level = 'sealed' | 'controlled' | 'precaution';

/** A day as a number; only differences matter. */
const numberOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const RISK_AREA_FROM = numberOf('2022-05-16');

/**
 * 2022-04-11, conditions met: a positive in the last 7 days seals, one in the last 14 controls.
 * 2022-05-16: 7 clear days sealed, then 3 controlled; from 16 May a positive in a precaution unit makes 14 sealed days.
 */
export const LEVEL_BY_PACK: Readonly<Record<string, (reportDays: readonly string[], days: readonly string[]) => Level[]>> = {
  'SH-2022-0411': (reportDays, days) => {
    const reports = reportDays.map(numberOf);
    return days.map((iso) => {
      const ages = reports.map((report) => numberOf(iso) - report).filter((age) => age >= 1);
      const age = Math.min(...ages);
      return age <= 7 ? 'sealed' : age <= 14 ? 'controlled' : 'precaution';
    });
  },
  'SH-2022-0516': (reportDays, days) => {
    const reports = new Set(reportDays.map(numberOf));
    const first = Math.min(...reports);
    const levels = new Map<number, Level>();
    let state: 'sealed' | 'controlled' | 'risk' | 'precaution' = 'precaution';
    let left = 0;
    for (let list = first + 1; list <= numberOf(days.at(-1)!); list++) {
      if (reports.has(list - 1)) {
        const isRisk: boolean = state === 'risk' || (state === 'precaution' && list - 1 >= RISK_AREA_FROM);
        [state, left] = isRisk ? ['risk', 14] : ['sealed', 7];
      } else if (left === 0) {
        if (state === 'sealed') [state, left] = ['controlled', 3];
        else state = 'precaution';
      }
      left = Math.max(0, left - 1);
      levels.set(list, state === 'risk' ? 'sealed' : state);
    }
    return days.map((iso) => levels.get(numberOf(iso)) ?? 'precaution');
  },
};

/** Days from `first` to `last`, as ISO dates. */
export function listDays(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = numberOf(first); day <= numberOf(last); day++) days.push(new Date(day * 86_400_000).toISOString().slice(0, 10));
  return days;
}
