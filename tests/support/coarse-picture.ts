/**
 * Import this in tests of the page that do not check pixels of the picture: it is then drawn at half the resolution in each
 * direction. Without a graphics card, drawing is most of the work of such tests. The layout of the page stays the same.
 */
Object.defineProperty(window, 'devicePixelRatio', { get: () => 0.5 });
