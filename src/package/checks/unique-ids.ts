import type { PackageCheck } from '../package-check.ts';

/** What Word numbers anew or leaves out when it opens a file. */
const lenient = /^(?:drawing|bookmark|bookmark name|revision) /;

/** What must be named once only in a part is. */
export const checkUniqueIds: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { repeated }]) =>
    [...repeated].map((name) => ({
      part,
      message: `Unexpected second ${name}, expected it once.`,
      ...(lenient.test(name) ? { severity: 'info' as const } : {}),
    })),
  );
