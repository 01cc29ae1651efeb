import type { PackageCheck } from '../package-check.ts';

/** What must be named once only in a part is. Word itself numbers drawings anew when it opens a file. */
export const checkUniqueIds: PackageCheck['check'] = (_, facts) =>
  [...facts].flatMap(([part, { repeated }]) =>
    [...repeated].map((name) => ({
      part,
      message: `Unexpected second ${name}, expected it once.`,
      ...(name.startsWith('drawing ') ? { severity: 'info' as const } : {}),
    })),
  );
