/**
 * How a network is looked at, and the address that keeps it.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// The view: layout, panel, theme, language, perimeter.

// Recipe, view and selection ↔ the address of the page.
export * from './address.ts';
// What the addresses of a story name.
export * from './story-views.ts';
export * from './view.ts';
