/**
 * Whether this browser can draw with WebGL 2, found out before sigma is even loaded: its modules fail where WebGL does not
 * exist. And the giving back of contexts, since browsers allow but a few.
 */

/** Tries a context once and gives it back at once. */
export function hasWebGl(): boolean {
  if (typeof WebGL2RenderingContext === 'undefined') return false;
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return false;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return true;
}

/** Takes away the canvases of a sigma that failed while it was made, and gives their contexts back. */
export function releaseCanvases(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    // Null for a canvas that has a 2D context.
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    canvas.remove();
  }
}
