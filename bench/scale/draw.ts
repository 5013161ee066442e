export interface Series {
  readonly title: string;
  readonly values: readonly number[];
}

const [WIDTH, HEIGHT, MARGIN] = [300, 180, 40];

const panel = (sizes: readonly number[], { title, values }: Series, index: number): string => {
  const [least, most] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))];
  const top = Math.max(...values) * 1.2;
  const x = (size: number): number =>
    MARGIN + ((Math.log10(size) - least) / (most - least || 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number): number => HEIGHT - MARGIN - (value / top) * (HEIGHT - 2 * MARGIN);
  const points = sizes.map((size, n) => [x(size), y(values[n] ?? 0)] as const);
  return [
    `<g transform="translate(${(index % 2) * WIDTH} ${Math.floor(index / 2) * HEIGHT})">`,
    `<text x="${MARGIN}" y="20" font-weight="bold">${title}</text>`,
    `<path d="M${MARGIN} ${MARGIN - 10}V${HEIGHT - MARGIN}H${WIDTH - 10}" fill="none" stroke="#888"/>`,
    `<polyline points="${points.map((point) => point.map((place) => place.toFixed(1)).join()).join(' ')}" fill="none" stroke="#06c" stroke-width="2"/>`,
    ...points.flatMap(([left, up], n) => [
      `<circle cx="${left.toFixed(1)}" cy="${up.toFixed(1)}" r="3" fill="#06c"/>`,
      `<text x="${left.toFixed(1)}" y="${(up - 8).toFixed(1)}" text-anchor="middle">${Number((values[n] ?? 0).toPrecision(3))}</text>`,
      `<text x="${left.toFixed(1)}" y="${HEIGHT - MARGIN + 16}" text-anchor="middle">10^${Math.log10(sizes[n] ?? 1).toFixed(0)}</text>`,
    ]),
    '</g>',
  ].join('\n');
};

/** Small charts side by side, each over the number of events (logarithmic) and from zero up, as SVG. */
export const draw = (sizes: readonly number[], series: readonly Series[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * WIDTH}" height="${Math.ceil(series.length / 2) * HEIGHT}" font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="white"/>',
    ...series.map((one, index) => panel(sizes, one, index)),
    '</svg>\n',
  ].join('\n');
