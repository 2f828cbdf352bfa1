import { expect, it } from 'vitest';
import { createTurns } from '../../lib/in-turn';

const rest = () => new Promise((resume) => setTimeout(resume, 1));

it('begins a step only when the one before has ended', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  const step = (name: string) => async () => {
    log.push(`${name} begins`);
    await rest();
    log.push(`${name} ends`);
  };
  await Promise.all([inTurn(step('first')), inTurn(step('second'))]);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('gives what the step gave, and its error to nobody else', async () => {
  const inTurn = createTurns();
  const failing = inTurn(() => Promise.reject(new Error('no space')));
  const next = inTurn(async () => 'stored');
  await expect(failing).rejects.toThrow('no space');
  expect(await next).toBe('stored');
});
