/**
 * Imported by tests of the page that do not look at the points of its picture: half as many are drawn each way. Without a graphics card
 * the drawing is most of their work, and the page around it is laid out as ever.
 */
Object.defineProperty(window, 'devicePixelRatio', { get: () => 0.5 });
