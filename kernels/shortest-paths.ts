/**
 * The inner loop of betweenness, for WebAssembly (AssemblyScript): the search of path-search.ts from one source, over rows that
 * lie in memory. `npm run kernel` compiles it into src/core/analysis/metrics/path-kernel.ts; a test fails when that has
 * not been done after a change.
 * Operations and their order are those of floating-point arithmetic anywhere: the sums have the same bits on every machine.
 *
 * Parameters are addresses: i32 rows (offsets, neighbours, met, queue, ends, levels, steps) and f64 columns (weights, into,
 * paths, flow). `met` gives the place at which the search met a vertex; by place stand queue, paths, flow and ends.
 */
export function addFrom(
  source: i32,
  factor: f64,
  isScaled: i32,
  order: i32,
  offsets: usize,
  neighbours: usize,
  weights: usize,
  into: usize,
  met: usize,
  queue: usize,
  paths: usize,
  flow: usize,
  ends: usize,
  levels: usize,
  steps: usize,
): void {
  memory.fill(met, 0xff, (<usize>order) << 2);
  store<i32>(met + ((<usize>source) << 2), 0);
  store<i32>(queue, source);
  store<f64>(paths, 1);
  let tail: i32 = 1;
  let listed: i32 = 0;
  let distance: i32 = 0;
  let place: i32 = 0;
  let levelEnd: i32 = 1;
  while (place < tail) {
    store<i32>(levels + ((<usize>distance) << 2), place);
    distance++;
    for (; place < levelEnd; place++) {
      const row = offsets + ((<usize>load<i32>(queue + ((<usize>place) << 2))) << 2);
      const count = load<f64>(paths + ((<usize>place) << 3));
      const end = neighbours + ((<usize>load<i32>(row, 4)) << 2);
      for (let at = neighbours + ((<usize>load<i32>(row)) << 2); at < end; at += 4) {
        const other = load<i32>(at);
        const mark = met + ((<usize>other) << 2);
        const metAt = load<i32>(mark);
        if (metAt >= levelEnd) {
          const sum = paths + ((<usize>metAt) << 3);
          store<f64>(sum, load<f64>(sum) + count);
          store<i32>(steps + ((<usize>listed) << 2), metAt);
          listed++;
        } else if (metAt < 0) {
          store<i32>(mark, tail);
          store<i32>(queue + ((<usize>tail) << 2), other);
          store<f64>(paths + ((<usize>tail) << 3), count);
          store<i32>(steps + ((<usize>listed) << 2), tail);
          listed++;
          tail++;
        }
      }
      store<i32>(ends + ((<usize>place) << 2), listed);
    }
    levelEnd = tail;
  }
  place = tail - 1;
  while (--distance > 0) {
    const scale: f64 = isScaled ? <f64>distance : 1;
    const first = load<i32>(levels + ((<usize>distance) << 2));
    for (; place >= first; place--) {
      const node = <usize>load<i32>(queue + ((<usize>place) << 2));
      const count = scale * load<f64>(paths + ((<usize>place) << 3));
      const end = steps + ((<usize>load<i32>(ends + ((<usize>place) << 2))) << 2);
      let sum: f64 = 0;
      for (let at = steps + ((<usize>load<i32>(ends + ((<usize>(place - 1)) << 2))) << 2); at < end; at += 4) {
        sum += load<f64>(flow + ((<usize>load<i32>(at)) << 3));
      }
      const result = into + (node << 3);
      store<f64>(result, load<f64>(result) + factor * sum * count);
      store<f64>(flow + ((<usize>place) << 3), sum + load<f64>(weights + (node << 3)) / count);
    }
  }
}
