/** The program's version; the build writes it in from package.json. */
export const version = process.env.CXPD_VERSION ?? 'development';

/** Tells this build from all others, also where the version is the same; the build writes it in. */
export const build = process.env.CXPD_BUILD ?? 'development';
