// What the page's Trusted Types policy lets through. Oracle: the HTML and URL standards' origins.
import { describe, expect, it } from 'vitest';
import { readMarkup, readScriptAddress } from './trusted-types.ts';

const BASE = 'http://127.0.0.1:4173/map/';

describe('script addresses', () => {
  it('a relative address runs, resolved against the document', () => {
    expect(readScriptAddress('./assets/worker-1.js', BASE)).toBe('http://127.0.0.1:4173/map/assets/worker-1.js');
  });

  it('an absolute address of the same origin runs', () => {
    expect(readScriptAddress('http://127.0.0.1:4173/x.js', BASE)).toBe('http://127.0.0.1:4173/x.js');
  });

  it.each([
    ['another host', 'https://example.org/x.js'],
    ['another host without a scheme', '//example.org/x.js'],
    ['another port of this host', 'http://127.0.0.1:9/x.js'],
    ['a blob of the same origin', 'blob:http://127.0.0.1:4173/0f6c9f0e-0000-4000-8000-000000000000'],
    ['a data address', 'data:text/javascript,alert(1)'],
    ['a javascript address', 'javascript:alert(1)'],
  ])('%s is refused', (_, address) => {
    expect(() => readScriptAddress(address, BASE)).toThrow(TypeError);
  });
});

describe('markup from strings', () => {
  it("MapLibre's own attribution link passes unchanged", () => {
    const link = '<a href="https://maplibre.org/" target="_blank">MapLibre</a>';
    expect(readMarkup(link)).toBe(link);
  });

  it.each(['', 'plain words', '<a href="https://maplibre.org/" target="_blank">MapLibre</a><script></script>'])(
    'any other string is refused: %j',
    (markup) => {
      expect(() => readMarkup(markup)).toThrow(TypeError);
    },
  );
});
