/**
 * Finds out whether this browser can draw with WebGL 2 before sigma is loaded, because sigma's modules fail where WebGL does not
 * exist. Also gives contexts back, because browsers allow only a few, and waits for those that a browser has taken away.
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

/** Canvases that wait for their context: a browser may forget those that nothing refers to. */
const waiting = new Set<HTMLCanvasElement>();

/**
 * Asks the browser to give a lost context back, which it does as soon as it can; to be called from the listener of the loss. Browsers
 * take contexts away when the graphics driver fails, when the computer wakes up, or when other pages need them. The context that
 * comes back is freed at once: it tells that there are contexts again, and the picture is made anew on canvases of its own.
 */
export function whenGivenBack(loss: Event, onGivenBack: () => void): void {
  const canvas = loss.target;
  if (!(canvas instanceof HTMLCanvasElement)) return;
  loss.preventDefault();
  waiting.add(canvas);
  const onRestored = () => {
    waiting.delete(canvas);
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    onGivenBack();
  };
  canvas.addEventListener('webglcontextrestored', onRestored, { once: true });
}
