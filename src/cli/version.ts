/** The program's version; the build writes it in from package.json. */
export const version = process.env.CXPD_VERSION ?? 'development';
