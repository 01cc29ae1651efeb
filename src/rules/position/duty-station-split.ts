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
    const stateOf = stateReader(standards.places);
    for (const [index, station] of stations.entries()) {
      const place = stations[index - 1];
      const state = stateOf(station);
      if (place === undefined || state === null || place.includes(',')) continue;
      // Washington and New York are places as well as states; no other state stands before another one's name.
      const before = stateOf(place);
      if (before === 'code' || (before === 'name' && state === 'name' && !isOneStation(place, station)))
        continue;
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

/** Washington in the District of Columbia, and New York in New York. */
function isOneStation(place: string, state: string): boolean {
  const [one, other] = [place, state].map((text) => text.trim().toLowerCase());
  return one === other || other === 'district of columbia';
}

/** Tells whether a text is a state: its postal code, its name, or neither. */
const stateReader = deriveOnce(({ states }: Places) => {
  const codes = new Set(states.map((state) => state.code.toLowerCase()));
  const names = new Set(states.map((state) => state.name.toLowerCase()));
  return (text: string): 'code' | 'name' | null => {
    const plain = text.trim().toLowerCase().replaceAll('.', '');
    if (codes.has(plain)) return 'code';
    return names.has(plain) ? 'name' : null;
  };
});
