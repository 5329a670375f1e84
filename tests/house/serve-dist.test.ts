// The loopback server of the built page: what it gives, under which headers, and what it keeps to itself.
// Oracle: RFC 9110 (methods, conditional requests) and the policy the page was tried under.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';

const PAGE = '<!doctype html><title>三区图</title>';
const SECRET = 'outside the folder';
let folder = '';
let server: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-dist-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'dist-other'));
  writeFileSync(join(dist, 'index.html'), PAGE);
  writeFileSync(join(dist, 'assets', 'index-1a2b.js'), 'export {};');
  writeFileSync(join(dist, 'units 单元.geojson'), '{}');
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(folder, 'dist-other', 'secret.txt'), SECRET);
  symlinkSync(join(folder, 'secret.txt'), join(dist, 'link.txt'));
  server = await serveDist({ folder: dist, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, options: RequestInit = {}) => fetch(server.address + path, options);

/** Sends a request line as it stands; fetch would tidy `..` away before sending. */
function askRaw(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (text += part));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('what it gives', () => {
  it.each([
    ['', 'text/html; charset=utf-8'],
    ['?day=2022-04-11', 'text/html; charset=utf-8'],
    ['assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['units%20%E5%8D%95%E5%85%83.geojson', 'application/geo+json; charset=utf-8'],
  ])('/%s as %s', async (path, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  it('a HEAD has the headers and no body', async () => {
    const answer = await ask('', { method: 'HEAD' });
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(PAGE)));
    expect(await answer.text()).toBe('');
  });

  it('a page not changed since is not sent again, a hashed file is kept for good', async () => {
    const tag = (await ask('')).headers.get('etag') ?? '';
    const again = await ask('', { headers: { 'If-None-Match': tag } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-cache']);
    expect((await ask('assets/index-1a2b.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('refuses what is not reading', async () => {
    const answer = await ask('', { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('under which headers', () => {
  it.each(['', 'assets/index-1a2b.js', 'missing'])('/%s carries the policy and its companions', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html default",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('what it keeps to itself', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%2fdist-other/secret.txt',
    '//secret.txt',
    '/link.txt',
    '/index.html%00.txt',
    '/%',
    '/assets',
    'http://[',
    '/missing.js',
  ])('%s', async (target) => {
    const answer = await askRaw(target);
    expect(answer).toMatch(/^HTTP\/1\.1 (404|400) /);
    expect(answer).not.toContain(SECRET);
  });

  it('listens on this machine only', () => {
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
  });
});

describe('its port', () => {
  it('is the next free one when the wished one is taken', async () => {
    const second = await serveDist({ folder: join(folder, 'dist'), port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });

  it('is refused when it must be this one and is taken', async () => {
    const wish = serveDist({ folder: join(folder, 'dist'), port: server.port, mustBeThisPort: true });
    await expect(wish).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
