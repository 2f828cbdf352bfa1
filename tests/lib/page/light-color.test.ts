import { expect, it } from 'vitest';
import { isLightColor } from '../../../lib/page/light-color';

it.each<[string, boolean | null]>([
  ['rgb(255, 255, 255)', true],
  ['rgb(0, 0, 0)', false],
  ['rgba(233, 235, 238, 0.9)', true],
  ['rgb(27, 31, 36)', false],
  // Yellow is light and blue is dark, though both are pure.
  ['rgb(255, 255, 0)', true],
  ['rgb(0, 0, 255)', false],
  ['color(srgb 0.9 0.9 0.92)', true],
  ['color(display-p3 0.1 0.1 0.1 / 0.8)', false],
  ['oklch(0.92 0.02 240)', true],
  ['oklab(0.2 0.01 0.01)', false],
  ['lab(91 1 2)', true],
  ['lch(12 3 none)', false],
  ['oklch(1 0 0)', true],
  ['currentcolor', null],
  ['', null],
])('tells of %s whether it is light: %s', (color, expected) => {
  expect(isLightColor(color)).toBe(expected);
});
