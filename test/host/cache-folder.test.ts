import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/host/cache-folder.ts';

test('every system has a folder of its own for caches', () => {
  const home = '/home/ann';
  expect(cacheFolder({ HOME: home }, 'linux')).toBe('/home/ann/.cache/cxpd');
  expect(cacheFolder({ HOME: home, XDG_CACHE_HOME: '/var/ann' }, 'linux')).toBe('/var/ann/cxpd');
  expect(cacheFolder({ HOME: home, XDG_CACHE_HOME: '/var/ann' }, 'darwin')).toBe(
    '/home/ann/Library/Caches/cxpd',
  );
  expect(cacheFolder({ LOCALAPPDATA: 'C:\\Users\\Ann\\AppData\\Local' }, 'win32')).toBe(
    'C:\\Users\\Ann\\AppData\\Local\\cxpd\\Cache',
  );
});

test('CXPD_CACHE_DIR names another folder, and CXPD_NO_CACHE none', () => {
  const env = { HOME: '/home/ann', CXPD_CACHE_DIR: 'kept' };
  expect(cacheFolder(env)).toBe(path.resolve('kept'));
  expect(cacheFolder({ ...env, CXPD_NO_CACHE: '1' })).toBeNull();
  expect(cacheFolder({ HOME: '/home/ann', CXPD_CACHE_DIR: '', CXPD_NO_CACHE: '' }, 'linux')).toBe(
    '/home/ann/.cache/cxpd',
  );
});

test('without a home there is no folder, nor where the path to it is not whole', () => {
  expect(cacheFolder({}, 'linux')).toBeNull();
  expect(cacheFolder({}, 'darwin')).toBeNull();
  expect(cacheFolder({}, 'win32')).toBeNull();
  expect(cacheFolder({ HOME: 'ann', XDG_CACHE_HOME: 'cache' }, 'linux')).toBeNull();
  expect(cacheFolder({ LOCALAPPDATA: 'AppData' }, 'win32')).toBeNull();
});
