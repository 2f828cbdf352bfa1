import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { isLostConnection, troubleOf } from '../../../../lib/browser/store/trouble';

const named = (name: string, inner?: unknown) => Object.assign(new Error('x'), { name, inner });

describe('troubleOf', () => {
  it.each([
    ['a full disk', new DOMException('x', 'QuotaExceededError'), 'full'],
    [
      'a full disk behind an abort',
      new Dexie.AbortError('x', new DOMException('', 'QuotaExceededError')),
      'full',
    ],
    [
      'a full disk two steps behind',
      named('OpenFailedError', named('AbortError', named('QuotaExceededError'))),
      'full',
    ],
    ['no leave to keep anything', new DOMException('x', 'SecurityError'), 'forbidden'],
    ['a browser without databases', new Dexie.MissingAPIError('x'), 'forbidden'],
    ['a database of a later version', new Dexie.VersionError('x'), 'unopened'],
    ['a database that fails to open', new Dexie.OpenFailedError('x'), 'unopened'],
    [
      'a failed opening with another cause',
      named('OpenFailedError', named('UnknownError')),
      'unopened',
    ],
    ['a connection that was closed', new Dexie.DatabaseClosedError('x'), 'interrupted'],
    [
      'a transaction that came to its end',
      new DOMException('x', 'TransactionInactiveError'),
      'interrupted',
    ],
    ['an error of ours', new Error('There is no note x'), null],
    ['an error with the name of a method', named('constructor'), null],
    ['no error', 'QuotaExceededError', null],
    ['nothing', undefined, null],
  ])('knows %s', (_, error, trouble) => expect(troubleOf(error)).toBe(trouble));
});

describe('isLostConnection', () => {
  it.each([
    [new DOMException('x', 'InvalidStateError'), true],
    [new Dexie.DatabaseClosedError('x'), true],
    [new Dexie.AbortError('x'), false],
    ['InvalidStateError', false],
  ])('%s: %s', (error, isLost) => expect(isLostConnection(error)).toBe(isLost));
});
