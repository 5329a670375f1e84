// Gives the page the made-up district: emitted as demo/<name> by the build, served from memory by the dev server.

import type { Plugin } from 'vite';
import { makeDemoDistrict } from '../data/demo-district/make.ts';
import { withManifest } from './demo-manifest.ts';

const FOLDER = 'demo/';

function contentType(name: string): string {
  if (name.endsWith('.csv')) return 'text/csv; charset=utf-8';
  if (name.endsWith('.gpx')) return 'application/gpx+xml; charset=utf-8';
  return name.endsWith('.geojson') ? 'application/geo+json; charset=utf-8' : 'application/json; charset=utf-8';
}

/** Makes the district once, when first asked: starting the dev server does not wait for it. */
export function demoDistrict(): Plugin {
  let files: Readonly<Record<string, string>> | undefined;
  const readFiles = () => (files ??= withManifest(makeDemoDistrict()));
  return {
    name: 'demo-district',
    generateBundle() {
      for (const [name, source] of Object.entries(readFiles())) {
        this.emitFile({ type: 'asset', fileName: FOLDER + name, source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const name = path.split(`/${FOLDER}`)[1];
        const text = name === undefined || !Object.hasOwn(readFiles(), name) ? undefined : readFiles()[name];
        if (name === undefined || text === undefined) return next();
        response.setHeader('Content-Type', contentType(name));
        response.end(text);
      });
    },
  };
}
