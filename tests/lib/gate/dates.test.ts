import { describe, expect, it } from 'vitest';
import { bearingOf, createDateReader } from '../../../lib/gate/dates';
import type { GatePack } from '../../../lib/gate/gate-names';

const pack: GatePack = {
  id: 'p',
  from: 20230522,
  to: 20230523,
  until: 20230610,
  place: '',
  acts: [],
  others: [],
};

describe('bearingOf', () => {
  it.each([
    [{ day: 22, month: 5 }, 3],
    [{ day: 23, month: 5, year: 2023 }, 3],
    [{ month: 5, year: 2023 }, 2],
    [{ month: 5 }, 1],
    [{ day: 30, month: 5 }, 1],
    [{ month: 6 }, 0],
    [{ year: 2023 }, 0],
    [{ month: 12 }, -1],
    [{ month: 5, year: 2024 }, -2],
    [{ year: 1943 }, -2],
  ])('%j has bearing %i', (date, bearing) => {
    expect(bearingOf(date, pack)).toBe(bearing);
  });

  it('spans the turn of a year', () => {
    const winter = { ...pack, from: 20231230, to: 20240102, until: 20240102 };
    expect(bearingOf({ day: 1, month: 1 }, winter)).toBe(3);
    expect(bearingOf({ day: 15, month: 1 }, winter)).toBe(1);
  });
});

describe('createDateReader', () => {
  it('puts "22 May 2023" together', () => {
    const dates = createDateReader();
    expect(dates.number(22, 0)).toBeNull();
    expect(dates.month(5, 1, true)).toEqual({ day: 22, month: 5 });
    expect(dates.number(2023, 2)).toEqual({ day: 22, month: 5, year: 2023 });
  });

  it('waits for a number where the month may be a verb', () => {
    const dates = createDateReader();
    expect(dates.month(5, 0, true)).toBeNull();
    expect(dates.number(22, 1)).toEqual({ month: 5, day: 22 });
  });

  it('takes a year alone and no other number alone', () => {
    const dates = createDateReader();
    expect(dates.number(2024, 9)).toEqual({ year: 2024 });
    expect(dates.number(70, 12)).toBeNull();
  });
});
