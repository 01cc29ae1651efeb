import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

// The schema is of draft 4, which says `id` where later ones say `$id`; nothing else in it is read otherwise today.
const {
  $schema: _,
  id: _id,
  ...schema
} = JSON.parse(readFileSync('test/reporters/schemas/sarif-2.1.0-rtm.5.json', 'utf8'));

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: {
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    uri: (text: string) => isAddress(text) && URL.canParse(text),
    'uri-reference': isAddress,
  },
});
const validate = ajv.compile(schema);

/** Only the signs that RFC 3986 allows, every percent sign with two digits after it. */
function isAddress(text: string): boolean {
  return (
    /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/.test(text) && URL.canParse(text, 'file:///root/')
  );
}

/** The parts of a SARIF log that tests look at. */
export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
      readonly results: readonly SarifResult[];
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly SarifNote[] }];
    },
  ];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly tags: readonly string[] };
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly (Partial<SarifLocation> & { readonly message: { text: string } })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifNote {
  readonly descriptor: { readonly id: string };
  readonly level: string;
  readonly message: { readonly text: string };
}

/** Reads a SARIF log and holds it against the published schema. */
export function readSarif(text: string): SarifLog {
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}
