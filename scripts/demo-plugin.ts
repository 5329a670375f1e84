// Gives the page the made-up district: emitted as demo/<name> by the build, served from memory by the dev server.

import type { Plugin } from 'vite';
import { makeDemoDistrict } from '../data/demo-district/make.ts';
import { bakeDistrict, withRoles } from './bake-district.ts';

const FOLDER = 'demo/';

function contentType(name: string): string {
  if (name.endsWith('.csv')) return 'text/csv; charset=utf-8';
  if (name.endsWith('.rows')) return 'application/octet-stream';
  if (name.endsWith('.gpx')) return 'application/gpx+xml; charset=utf-8';
  return name.endsWith('.geojson') ? 'application/geo+json; charset=utf-8' : 'application/json; charset=utf-8';
}

/** Makes the district once, when first asked: starting the dev server does not wait for it. */
export function demoDistrict(): Plugin {
  let files: Promise<Readonly<Record<string, string | Uint8Array>>> | undefined;
  const readFiles = () => (files ??= makeFiles());
  return {
    name: 'demo-district',
    async generateBundle() {
      for (const [name, source] of Object.entries(await readFiles())) {
        this.emitFile({ type: 'asset', fileName: FOLDER + name, source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, pass) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const name = path.split(`/${FOLDER}`)[1];
        if (name === undefined) return pass();
        const serve = async (): Promise<void> => {
          const made = await readFiles();
          response.statusCode = Object.hasOwn(made, name) ? 200 : 404;
          response.setHeader('Content-Type', contentType(name));
          response.end(made[name]);
        };
        serve().catch(pass);
      });
    },
  };
}

/** As files to take away, and read already, as the page opens them. */
async function makeFiles(): Promise<Record<string, string | Uint8Array>> {
  const made = makeDemoDistrict();
  return { ...made, ...(await bakeDistrict(withRoles(made))) };
}
