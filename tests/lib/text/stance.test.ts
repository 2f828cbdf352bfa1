import { describe, expect, it } from 'vitest';
import { cuesIn } from '../../../lib/text/cues';
import { type StanceCues, stanceOf } from '../../../lib/text/stance';
import { tokensOf } from '../../../lib/text/tokens';

const stance = (lang: string, text: string) => stanceOf(cuesIn(tokensOf(text, lang), lang));

describe('stanceOf', () => {
  it.each<[string, string, (keyof StanceCues)[]]>([
    ['en', 'The vehicles were used.', []],
    ['en', 'The vehicles were not used.', ['negated']],
    ['en', 'Kyiv denied any involvement.', ['negated']],
    ['en', 'Kyiv brushed aside the charge.', ['negated']],
    ['en', 'Kyiv shrugs off the blame.', ['negated']],
    // Holds "no" and denies nothing.
    ['en', 'It is no secret that they were used.', []],
    ['en', 'Not only rifles were used.', []],
    ['en', 'The official was sceptical of the reports.', ['doubted']],
    ['en', 'The report could not be verified.', ['doubted']],
    ['en', 'He declined to comment.', ['declined']],
    ['en', 'They were apparently used.', ['hedged']],
    ['de', 'Das ist kein Geheimnis.', []],
    ['de', 'Kiew weist jede Beteiligung zurück.', ['negated']],
    ['fr', 'Kiev nie toute implication.', ['negated']],
    ['es', 'Kiev niega cualquier implicación.', ['negated']],
    ['ru', 'Киев отрицает причастность.', ['negated']],
    ['ru', 'Это не секрет.', []],
    ['uk', 'Київ заперечує причетність.', ['negated']],
    ['pl', 'Kijów zaprzecza.', ['negated']],
    ['cs', 'Kyjev to popírá.', ['negated']],
  ])('%s: %s', (lang, text, expected) => {
    const found = Object.entries(stance(lang, text)).filter(([, count]) => count > 0);
    expect(found.map(([name]) => name)).toEqual(expected);
  });
});
