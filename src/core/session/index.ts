/**
 * How a network is viewed, and the address that stores it. This file is the table of contents of the room: other rooms and parts import
 * these files and no others.
 */

// Recipe, view and selection ↔ the address of the page.
export * from './address.ts';
// The ids and perimeters in the addresses of a story.
export * from './story-views.ts';
// The view: layout, panel, theme, language, perimeter.
export * from './view.ts';
// The title of a view and its line of figures.
export * from './view-title.ts';
