// Whether this browser can draw the map at all.

/** True when a WebGL2 context can be had; the page shows lists instead of the map otherwise. */
export function hasWebGL2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return false;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return true;
}
