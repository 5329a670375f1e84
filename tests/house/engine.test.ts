// A published list names the reader of the rules it was judged by: that of the package.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGINE } from '../../src/domain/engine.ts';

it('the engine named in a basis is the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(ENGINE).toBe(version);
});
