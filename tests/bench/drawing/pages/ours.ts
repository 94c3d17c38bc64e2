/**
 * Our picture: the whole graph as its ground, from columns, in the component that the application uses.
 */
import { SigmaPicture } from '../../../../src/app/graph-view/sigma-picture.ts';
import type { Scene } from '../../../../src/scene/scene.ts';
import { container, graphFromColumns, ready } from './page.ts';

const { x, y, edges } = await graphFromColumns();
const scene: Scene = {
  bounds: { x: 0, y: 0, width: 613, height: 585 },
  outlines: null,
  ground: {
    x,
    y,
    style: new Uint8Array(x.length),
    styles: [{ fill: '#1C1B19', stroke: '#1C1B19', half: false, radius: 3 }],
    lines: edges,
    lineColor: new Uint8Array(edges.length / 2),
    lineColors: ['#4D00E6'],
    weight: new Float32Array(x.length),
    id: String,
    name: (place) => `Commune ${place}`,
  },
  background: '#FBFAF5',
  ink: '#1C1B19',
  softInk: '#6A675F',
  rule: '#DAD6CA',
  columns: null,
  bands: [],
  rings: [],
  hulls: [],
  edges: [],
  nodes: [],
  labelSize: 13,
};
const nothing = () => {};
const picture = new SigmaPicture(container, scene, {
  onHover: nothing,
  onSelect: nothing,
  onView: nothing,
  onRoom: nothing,
  onLost: nothing,
});
ready(
  (share) => picture.look(0.5 + 0.1 * share, 0.5, 1 / (1 + share)),
  () => [...container.querySelectorAll<HTMLCanvasElement>('canvas.sigma-ground, canvas.sigma-nodes')],
);
