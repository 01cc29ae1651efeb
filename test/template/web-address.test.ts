import { describe, expect, it } from 'vitest';
import { mailAddress, webAddress } from '../../src/template/web-address.ts';

describe('webAddress', () => {
  it.each([
    [' https://usajobs.gov/job/1 ', 'https://usajobs.gov/job/1'],
    ['javascript:alert(1)', null],
    ['usajobs.gov', null],
    ['', null],
    [undefined, null],
  ])('makes of %s the link %s', (text, expected) => {
    expect(webAddress(text)).toBe(expected);
  });

  it('makes no link that Word would take for damage', () => {
    const path = 'x'.repeat(1970);
    expect(webAddress(`https://x.example/${path}`)).not.toBeNull();
    expect(webAddress(`https://x.example/${path}yyyyyyyyyyyyyyyy`)).toBeNull();
    expect(webAddress(`https://x.example/${'é'.repeat(400)}`)).toBeNull();
  });
});

describe('mailAddress', () => {
  it('takes plain addresses only', () => {
    expect(mailAddress('first.last@agency.example')).toBe('mailto:first.last@agency.example');
    expect(mailAddress('a@b.example?bcc=c')).toBeNull();
    expect(mailAddress(`${'a'.repeat(2000)}@b.example`)).toBeNull();
  });
});
