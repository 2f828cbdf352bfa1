import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';
import { createSender, isBackground } from '../../lib/browser/transport';
import type { Dismissal } from '../../lib/dismissals/dismissal';
import { panelToBackground } from '../../lib/messages';

const ask = createSender(panelToBackground, 'background');
const change = v.object({ to: v.literal('panel'), type: v.literal('dismissalsChanged') });

/** All dismissed marks, kept up to date, and the texts of the questions they are about. */
export function useDismissals() {
  const [dismissals, setDismissals] = useState<Dismissal[]>([]);
  const [questions, setQuestions] = useState(new Map<string, string>());
  useEffect(() => {
    const load = () =>
      read(setDismissals, setQuestions).catch((error) => report(error, 'listing dismissed marks'));
    const listener = (raw: unknown, sender: Parameters<typeof isBackground>[0]) => {
      if (v.is(change, raw) && isBackground(sender)) void load();
    };
    browser.runtime.onMessage.addListener(listener);
    void load();
    return () => browser.runtime.onMessage.removeListener(listener);
  }, []);
  const questionOf = ({ pack, question }: Dismissal) => questions.get(`${pack} ${question}`);
  return { dismissals, questionOf };
}

async function read(
  setDismissals: (all: Dismissal[]) => void,
  setQuestions: (texts: Map<string, string>) => void,
): Promise<void> {
  const dismissals = await ask('listDismissals', {});
  const packs = [...new Set(dismissals.map(({ pack }) => pack))];
  const described = packs.length ? await ask('describePacks', { packs }) : [];
  const questions = described.flatMap((pack) => pack.questions);
  setQuestions(new Map(questions.map(({ pack, id, text }) => [`${pack} ${id}`, text])));
  setDismissals(dismissals);
}
