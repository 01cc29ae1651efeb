import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/diagnostics/visible.ts';

test('control characters become signs that a terminal shows', () => {
  expect(visible('a\u001b[2Jb\u0007\u007f\u0000')).toBe('a␛[2Jb␇␡␀');
  expect(visible('one\ntwo\r\nthree\tfour')).toBe('one␊two␍␊three four');
});

test('marks that turn the direction of writing, separators and halves of characters become �', () => {
  expect(visible('a\u202eb\u2066c\u2028d\u0085e\ufeff\ud800')).toBe('a�b�c�d�e��');
});

test('letters, accents, dashes and emoji stay', () => {
  const text = 'Stratégiste – “CX” 顧客 👩‍💻 $12';
  expect(visible(text)).toBe(text);
});

test('the length stays, and nothing that a terminal obeys is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text);
      expect(shown).toHaveLength(text.length);
      expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('what a build server would take for a command is none any more', () => {
  expect(visible('::error::You are safe')).toBe('∶:error::You are safe');
  expect(visible('\t  ::stop-commands::x')).toBe('   ∶:stop-commands::x');
  expect(visible('so ::error file=a::b')).toBe('so ∶:error file=a::b');
  expect(visible('a ##[error]b ##vso[task.complete]c ###teamcity[d]')).toBe(
    'a ♯#[error]b ♯#vso[task.complete]c #♯#teamcity[d]',
  );
  expect([visible(':'), visible('a:'), visible('a :')]).toEqual(['∶', 'a:', 'a :']);
  expect(visible('C++ a::b, # 1, ## 2 [3]')).toBe('C++ a::b, # 1, ## 2 [3]');
});
