import { deriveOnce } from '../../standards/derive-once.ts';
import type { Places } from '../../standards/wording.ts';
import type { Rule } from '../rule.ts';

/** A place and its state are one duty station. */
export const dutyStationSplit: Rule = {
  id: 'duty-station-split',
  severity: 'warning',
  from: 'draft',
  summary: 'A duty station holds the place and its state together.',
  explain:
    'In a list between square brackets a comma ends an item, so [Washington, DC] is two duty stations, Washington and DC. ' +
    'Put quotes around the whole station, or write each one on a line of its own after a dash.',
  source: 'How lists are written in YAML; OPM, Optional Form 8, block 5, Duty Station',
  requires: ['position.dutyStations'],
  check({ draft, standards, report }) {
    const stations = draft.position.dutyStations ?? [];
    const isState = stateTest(standards.places);
    for (const [index, station] of stations.entries()) {
      const place = stations[index - 1];
      if (place === undefined || !isState(station) || isState(place) || place.includes(',')) continue;
      const whole = `${place.trim()}, ${station.trim()}`;
      report({
        path: ['position', 'dutyStations', index],
        message: `Unexpected duty station "${station}" after "${place}", expected one station "${whole}".`,
        fix: `Type "${whole}", in quotes, as one item.`,
        related: [
          { path: ['position', 'dutyStations', index - 1], message: 'The place that it seems to belong to.' },
        ],
      });
    }
  },
};

const stateTest = deriveOnce(({ states }: Places) => {
  const known = new Set(states.flatMap((state) => [state.code.toLowerCase(), state.name.toLowerCase()]));
  return (text: string): boolean => known.has(text.trim().toLowerCase().replaceAll('.', ''));
});
