// Reads what is typed into the fields of a form.

/** Minutes after midnight of 05:30; null where it is no time. */
export function readClock(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const at = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && at <= 1440 ? at : null;
}

/** A whole number within bounds; null where the text is none. */
export function readWhole(text: string, least: number, most: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}
