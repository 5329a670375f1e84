// Whose track a file may be: the number of a case that stands in its name.

/** A day in the name of a file is no number of a case. */
const DAY = /(?<!\d)(?:19|20)\d{2}(?:([-_.]?)\d{1,2}\1\d{1,2}(?!\d)|年\d{1,2}月\d{1,2}[日号]?)/gu;

/** The longest number of a case in the name of a file, '' where none stands there or several of one length do: 病例12 is not 病例1. */
export function proposeCase(file: string, cases: Iterable<string>): string {
  const name = fold(file.replace(/\.[^.]*$/, '')).replace(DAY, ' ');
  let [best, rivals]: [string, number] = ['', 0];
  for (const id of new Set(cases)) {
    if (id === '' || !standsIn(name, fold(id))) continue;
    if (id.length > best.length) [best, rivals] = [id, 1];
    else if (id.length === best.length) rivals++;
  }
  return rivals === 1 ? best : '';
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function standsIn(name: string, id: string): boolean {
  for (let at = name.indexOf(id); at >= 0; at = name.indexOf(id, at + 1)) {
    if (!continues(name[at - 1] ?? '', id[0]!) && !continues(id.at(-1)!, name[at + id.length] ?? '')) return true;
  }
  return false;
}

/** Whether two signs beside each other belong to one code: P12 may be a person, and is not case 12. */
function continues(one: string, next: string): boolean {
  return /[a-z\d]/.test(one) && /[a-z\d]/.test(next);
}
