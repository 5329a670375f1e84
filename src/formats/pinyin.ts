// 拼音首字母: the initials by which a place is found as one types, with every reading of signs that have several.
import { pinyin, polyphonic } from 'pinyin-pro';

/** More readings than these nobody types; the likeliest stand first. */
const MOST_READINGS = 16;
const HAN = /\p{Script=Han}/u;

/**
 * Readings of a name as initials in small letters, digits as they stand, other signs left out: 重庆路3号 → cql3h, zql3h.
 * First as the words of the name are read, then with other readings of one sign, then of several. Empty where nothing of
 * the name is Chinese.
 */
export function initialsOf(name: string): string[] {
  const written = name.normalize('NFKC');
  if (!HAN.test(written)) return [];
  const usual = pinyin(written, { pattern: 'first', toneType: 'none', type: 'array' });
  const every = polyphonic(written, { pattern: 'first', toneType: 'none', type: 'array' });
  const signs = usual.flatMap((letter, i) => {
    const letters = [...new Set([letter, ...(every[i] ?? [])].map((one) => one.toLowerCase()))].filter((one) => /^[a-z0-9]+$/.test(one));
    return letters.length === 0 ? [] : [letters];
  });
  const first = signs.map(([letter]) => letter!).join('');
  const readings = new Set([first, ...signs.flatMap((letters, at) => letters.slice(1).map((letter) => [...signs.slice(0, at).map(([one]) => one!), letter, ...signs.slice(at + 1).map(([one]) => one!)].join('')))]);
  for (const reading of combine(signs)) {
    if (readings.size >= MOST_READINGS) break;
    readings.add(reading);
  }
  return [...readings].slice(0, MOST_READINGS);
}

function* combine(signs: readonly (readonly string[])[], before = ''): Generator<string> {
  const [letters, ...rest] = signs;
  if (letters === undefined) yield before;
  else for (const letter of letters) yield* combine(rest, before + letter);
}
