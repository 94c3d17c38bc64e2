/**
 * Whether this browser can draw with WebGL 2, found out before sigma is even loaded: its modules fail where WebGL does not
 * exist.
 */

/** Tries a context once and gives it back at once, since browsers allow but a few. */
export function hasWebGl(): boolean {
  if (typeof WebGL2RenderingContext === 'undefined') return false;
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return false;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return true;
}
