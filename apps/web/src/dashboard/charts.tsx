import '@mantine/charts/styles.layer.css';
import { AreaChart, BarChart } from '@mantine/charts';
import { SEVERITIES, severityColour } from '../ui/severity-badge.tsx';

/** Drawn in a loaded chunk of its own: the library behind it is large. */

interface SeriesNames {
  readonly [name: string]: string;
}

interface ChartProps {
  readonly data: readonly Readonly<Record<string, string | number>>[];
  /** What each series is called. */
  readonly names: SeriesNames;
}

const HEIGHT_PX = 230;
/** The text beside says what it shows; the drawing itself takes no focus. */
const QUIET = { accessibilityLayer: false };

const shade = (colour: string): string => `${colour}.6`;

export const FindingsChart = ({ data, names }: ChartProps) => (
  <AreaChart
    h={HEIGHT_PX}
    data={data.map((day) => ({ ...day }))}
    dataKey="day"
    type="stacked"
    curveType="linear"
    withDots={false}
    withLegend
    legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
    areaChartProps={QUIET}
    areaProps={{ isAnimationActive: false }}
    series={SEVERITIES.toReversed().map((name) => ({
      name,
      label: names[name] ?? name,
      color: shade(severityColour(name)),
    }))}
  />
);

export const DecisionsChart = ({ data, names }: ChartProps) => (
  <BarChart
    h={HEIGHT_PX}
    data={data.map((day) => ({ ...day }))}
    dataKey="day"
    type="stacked"
    withLegend
    legendProps={{ verticalAlign: 'bottom' }}
    barChartProps={QUIET}
    barProps={{ isAnimationActive: false }}
    yAxisProps={{ allowDecimals: false }}
    series={[
      { name: 'accepted', label: names['accepted'] ?? '', color: 'teal.6' },
      { name: 'modified', label: names['modified'] ?? '', color: 'blue.6' },
      { name: 'rejected', label: names['rejected'] ?? '', color: 'gray.6' },
    ]}
  />
);

export const ReadinessChart = ({ data, names }: ChartProps) => (
  <BarChart
    h={HEIGHT_PX}
    data={data.map((step) => ({ ...step }))}
    dataKey="step"
    barChartProps={QUIET}
    barProps={{ isAnimationActive: false }}
    yAxisProps={{ allowDecimals: false }}
    series={[{ name: 'documents', label: names['documents'] ?? '', color: 'teal.6' }]}
  />
);
