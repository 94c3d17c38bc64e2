/**
 * Finds out whether this browser can draw with WebGL 2 before sigma is loaded, because sigma's modules fail where WebGL does not
 * exist. Also gives contexts back, because browsers allow only a few.
 */

/** Whether a WebGL 2 context can be had. The context that was made to find out is given back at once. */
export function hasWebGl(): boolean {
  if (typeof WebGL2RenderingContext === 'undefined') return false;
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return false;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return true;
}

/** Removes the canvases of a sigma whose construction failed, and gives their contexts back. */
export function releaseCanvases(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    // Both are null for a canvas with a 2D context.
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    canvas.remove();
  }
}
