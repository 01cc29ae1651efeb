import path from 'node:path';

/**
 * The folder for what the program can always make anew, such as results of earlier runs: `CXPD_CACHE_DIR`, or the
 * place that the system has for it. Null when the user wants none (`CXPD_NO_CACHE`), or no place is known. Whoever
 * keeps something there uses a folder of its own below it, and expects it to be gone, full or closed.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (isSet(env.CXPD_NO_CACHE)) return null;
  const { resolve, isAbsolute, join } = platform === 'win32' ? path.win32 : path.posix;
  if (isSet(env.CXPD_CACHE_DIR)) return resolve(env.CXPD_CACHE_DIR);
  // The specification of these folders wants relative ones ignored.
  const under = (base: string | undefined, ...parts: string[]): string | null =>
    base !== undefined && isAbsolute(base) ? join(base, ...parts) : null;
  if (platform === 'win32') return under(env.LOCALAPPDATA, 'cxpd', 'Cache');
  if (platform === 'darwin') return under(env.HOME, 'Library', 'Caches', 'cxpd');
  return under(env.XDG_CACHE_HOME, 'cxpd') ?? under(env.HOME, '.cache', 'cxpd');
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
