// JSON out of a case file: refused where a member would reach into the prototype of what is made of it.

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text; undefined where it is none, holds a forbidden member, or nests too deep to be walked. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (FORBIDDEN.has(key)) throw new SyntaxError('forbidden member');
      return value;
    });
  } catch {
    return undefined;
  }
}
