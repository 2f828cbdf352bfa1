import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import { actorOf, packOf, statementOf } from './sample-pack';

describe('createLookup', () => {
  const lookup = createLookup([
    packOf({
      statements: [
        statementOf('a', { utterance: 'words' }, 'affirms spark', 'denies arson'),
        statementOf('b', { utterance: 'words' }),
        statementOf('c', { answers: [] }),
      ],
    }),
  ]);

  it('finds things by pack and id', () => {
    expect(lookup.info('harbour')?.title).toBe('The fire in the harbour');
    expect(lookup.actor('harbour', 'port')?.kind).toBe('body');
    expect(lookup.source('harbour', 'tide-report')?.outlet).toBe('tide');
    expect(lookup.question('harbour', 'cause')?.answers).toHaveLength(3);
    expect(lookup.answer('harbour', 'cause', 'arson')?.text).toBe('arson');
  });

  it.each([
    ['pack', lookup.actor('airport', 'port')],
    ['actor', lookup.actor('harbour', 'gone')],
    ['answer', lookup.answer('harbour', 'cause', 'gone')],
    // Ids that every object has are still unknown ids.
    ['thing', lookup.statement('harbour', 'constructor')],
  ])('gives undefined for an unknown %s', (_, found) => {
    expect(found).toBeUndefined();
  });

  it('lists a statement once on a question to which it gives two answers', () => {
    expect(lookup.statementsOn('harbour', 'cause').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lookup.statementsOn('harbour', 'gone')).toEqual([]);
  });

  it('lists the retellings of an utterance', () => {
    expect(lookup.retellings('harbour', 'words').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(lookup.retellings('harbour', 'gone')).toEqual([]);
  });
});

describe('outletsAt', () => {
  const lookup = createLookup([packOf()]);

  it.each([
    ['https://tide.example/fire', ['tide']],
    ['http://tide.example', ['tide']],
    ['https://www.tide.example/', ['tide']],
    ['https://live.news.tide.example/', ['tide']],
    ['https://TIDE.example/', ['tide']],
    ['https://tide.example:8443/', ['tide']],
    ['https://tide.example./', ['tide']],
    ['https://tide.example?a=https://bell.example/', ['tide']],
    ['https://me:word@tide.example/', ['tide']],
    // What stands before the at sign is no host.
    ['https://tide.example@elsewhere.example/', []],
    ['https://tide.example:word@bell.example/', ['bell']],
    ['https://elsewhere.example/@tide.example', []],
    ['https://elsewhere.example/?url=https://tide.example/', []],
    ['https://nottide.example/', []],
    ['https://tide.example.elsewhere.example/', []],
    // Browsers give a host with other letters in its ASCII form.
    ['https://xn--glocke-9za.example/', ['bell']],
    ['https://[::1]/', []],
    ['about:blank', []],
    ['file:///tide.example/a.html', []],
    ['tide.example', []],
    ['', []],
    [null, []],
  ])('of %s are %j', (url, outlets) => {
    expect(lookup.outletsAt(url).map(({ id }) => id)).toEqual(outlets);
  });

  it.each([['www.tide.example'], ['Tide.Example'], ['tide.example.']])(
    'understands a pack that writes the host as %s',
    (host) => {
      const pack = packOf({ actors: [actorOf('tide', { hosts: ['', host] })] });
      const found = createLookup([pack]);
      expect(found.outletsAt('https://www.tide.example/')).toHaveLength(1);
      expect(found.outletsAt('https://bell.example/')).toEqual([]);
    },
  );

  it('finds an outlet in every pack that has it', () => {
    const airport = packOf({ actors: [actorOf('tide-too', { hosts: ['tide.example'] })] });
    airport.info = { ...airport.info, id: 'airport' };
    expect(createLookup([packOf(), airport]).outletsAt('https://tide.example/')).toEqual([
      { pack: 'harbour', id: 'tide' },
      { pack: 'airport', id: 'tide-too' },
    ]);
  });
});
