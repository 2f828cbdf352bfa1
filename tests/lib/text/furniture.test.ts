import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../lib/text/furniture';

describe('isFurniture', () => {
  it.each([
    'Photo: Reuters',
    'IMAGE: GETTY',
    'Фото: пресслужба міністерства',
    'Fot. agencja',
    'Read more: the latest on the war',
    'Lesen Sie auch: Die Lage am Morgen',
    'Crédit photo : agence',
    'Subscribe now for full access',
    'Підписуйтесь на наш канал',
  ])('knows %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'Photographs of the wrecked vehicles were shown by the minister at a meeting.',
    'Images of the vehicles appear to show that they were abandoned, he said on Monday.',
    'A picture posted by the group shows a fighter with a rifle.',
    '',
  ])('takes for a sentence: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
