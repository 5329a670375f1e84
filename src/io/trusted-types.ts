// Installs the page's one Trusted Types policy when imported; main.ts imports it before anything else.

/** The only markup MapLibre makes from a string (attribution control, 6.17); it cleans it again itself. */
const MAPLIBRE_ATTRIBUTION = '<a href="https://maplibre.org/" target="_blank">MapLibre</a>';

/**
 * A script address as the worker constructors may take it.
 * @param base the document's address, absolute
 * @throws TypeError unless it is a plain http(s) address of the page's own origin; blob: addresses carry the origin too and are refused
 */
export function readScriptAddress(address: string, base: string): string {
  const page = new URL(base);
  const asked = new URL(address, page);
  if (asked.origin === page.origin && (asked.protocol === 'https:' || asked.protocol === 'http:')) return asked.href;
  throw new TypeError(`Refused to run a script from ${address}: only files of this page's own origin run.`);
}

/**
 * Markup as it may enter the document from a string.
 * @throws TypeError for all but MapLibre's own attribution link
 */
export function readMarkup(markup: string): string {
  if (markup === MAPLIBRE_ATTRIBUTION) return markup;
  throw new TypeError('Refused to turn a string into markup; use Lit templates or DOM nodes.');
}

/** What this file needs of the browser's factory; the compiler's DOM library has no types for it yet. */
interface TrustedTypesHost {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string; createHTML(markup: string): string },
    ): unknown;
  };
}

// Browsers without Trusted Types do not enforce them either, so there is nothing to install there.
(globalThis as TrustedTypesHost).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => readScriptAddress(address, document.baseURI),
  createHTML: readMarkup,
});
