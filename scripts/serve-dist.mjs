// Serves the built page from a folder on this machine, with the headers it is meant to run under.

import { createReadStream, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 50;

const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The Content-Security-Policy header, from scripts/content-policy.json. */
function readContentPolicy() {
  const directives = JSON.parse(readFileSync(new URL('content-policy.json', import.meta.url), 'utf8'));
  return directives.map(({ directive, sources }) => `${directive} ${sources.join(' ')}`).join('; ');
}

/** Inside `root`, or undefined: not there, outside by `..` or a link, or not an address at all. */
async function findFile(root, address) {
  let path;
  try {
    // Joined, not resolved: of `//name` the name is a path here, not a host.
    path = decodeURIComponent(new URL(address.startsWith('/') ? `http://${HOST}${address}` : address).pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const isInside = (file) => file === root || file.startsWith(root + sep);
  try {
    const real = await realpath(resolve(root, `.${path}`));
    const file = (await stat(real)).isDirectory() ? join(real, 'index.html') : real;
    const info = await stat(file);
    return isInside(real) && info.isFile() ? { file, info } : undefined;
  } catch {
    return undefined;
  }
}

/** Files under assets/ carry their hash in the name and never change; all others are asked for again. */
function cacheRule(root, file) {
  return file.startsWith(join(root, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function answerShort(response, code, text) {
  response.writeHead(code, { 'Content-Type': CONTENT_TYPES['.txt'] }).end(`${text}\n`);
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return answerShort(response, 405, 'Method not allowed');
  }
  const found = await findFile(root, request.url ?? '/');
  if (found === undefined) return answerShort(response, 404, 'Not found');
  const { file, info } = found;
  const tag = `W/"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', cacheRule(root, file));
  if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': info.size,
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.removeListener('error', fail);
      done(server.address().port);
    });
  });
}

/** The first free port from `port` on. */
async function listenFrom(server, port) {
  for (let tried = port; ; tried += 1) {
    try {
      return await listen(server, tried);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried >= port + PORTS_TO_TRY) throw error;
    }
  }
}

/**
 * Serves `folder` on 127.0.0.1.
 * @param {{ folder: string, port: number, mustBeThisPort?: boolean }} options port 0 takes any free one
 * @returns {Promise<{ port: number, address: string, close: () => Promise<void> }>}
 * @throws when the folder is missing or the port cannot be had
 */
export async function serveDist({ folder, port, mustBeThisPort = false }) {
  const root = await realpath(folder);
  const policy = readContentPolicy();
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Referrer-Policy', 'no-referrer');
    answer(root, request, response).catch(() => response.destroy());
  });
  const taken = await (mustBeThisPort ? listen(server, port) : listenFrom(server, port));
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: taken, address: `http://${HOST}:${taken}/`, close };
}
