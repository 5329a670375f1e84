// The words of contacts and of their workbook: both languages say the same things, each in its own tongue.
import { describe, expect, it } from 'vitest';
import { contactExportsEn } from './contact-exports-en.ts';
import { contactExportsZh } from './contact-exports-zh.ts';
import { contactsEn } from './contacts-en.ts';
import { contactsZh } from './contacts-zh.ts';

function textsOf(node: unknown, path: string, found = new Map<string, string>()): Map<string, string> {
  if (typeof node === 'string') found.set(path, node);
  else if (typeof node === 'function') found.set(path, String((node as (...rest: unknown[]) => unknown)('1', '2', '3', '4')));
  else for (const [key, child] of Object.entries(node as object)) textsOf(child, `${path}.${key}`, found);
  return found;
}

describe.each([['contacts', contactsZh, contactsEn], ['workbook', contactExportsZh, contactExportsEn]])('%s', (_, zh, en) => {
  const [chinese, english] = [textsOf(zh, ''), textsOf(en, '')];

  it('have the same keys, none of them empty', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('keep to their language', () => {
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect([...chinese].filter(([path, text]) => !path.startsWith('.detail.keys') && path !== '.detail.status' && !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
