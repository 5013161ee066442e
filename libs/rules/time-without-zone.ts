import { CLOSE, closesWithoutExchange } from './close-without-exchange.ts';
import { clockReadings } from './dates/clock-readings.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import type { Rule } from './rule.ts';

/** MC-07. A time of day without zone. */
export const timeWithoutZone: Rule = {
  id: 'MC-07',
  category: 'missing_timezone',
  severity: 'high',
  title: 'Time without a time zone',
  why: 'The same clock time is another instant in another zone, and moves with daylight saving.',
  satisfiedBy: 'Give the zone by name (Europe/London rather than GMT), or say once which zone all times are in.',
  source: 'IANA time zone database; market practice',
  parameters: { CLOSE, REFERENCE_YEAR },
  fires: [
    'The index is published by 18:00.',
    'The divisor is adjusted at market close.',
    'Orders are sent at 4:00 PM on each day.',
  ],
  staysSilent: [
    'The index is published by 18:00 Europe/London.',
    'All times are in UTC. The index is published by 18:00.',
    'Trading runs from 09:00 to 17:30 CET.',
  ],
  check: (ir) => {
    const closes = closesWithoutExchange(ir);
    if (ir.calendar.documentZone !== null) return closes;
    const zones = [...new Set(ir.calendar.times.flatMap(({ zone }) => (zone === null ? [] : [zone])))];
    const only = zones.length === 1 ? zones[0] : undefined;
    const texts = new Map(ir.sentences.map((sentence) => [sentence.id, sentence]));
    const times = ir.calendar.times.flatMap((time) => {
      if (time.zone !== null) return [];
      const sentence = texts.get(time.sentenceId);
      const written = sentence ? sentence.text.slice(time.start - sentence.start, time.end - sentence.start) : '';
      return [
        {
          span: time,
          explanation: withExample(`"${written}" does not say in which time zone.`, clockReadings(written)),
          suggestion: {
            replacement: only === undefined ? `${written} [time zone]` : `${written} ${only}`,
            note:
              only === undefined
                ? 'Name the zone, e.g. America/New_York.'
                : 'All other times of the document are in this zone.',
          },
          confidence: 0.9,
        },
      ];
    });
    return [...times, ...closes];
  },
};
