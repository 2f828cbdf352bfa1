import { readLanguage } from '../../lib/browser/i18n';
import { troubleOf } from '../../lib/browser/store/trouble';

/** Handlers as they are, but what the store complains of is said in the reader's words. */
export function inWords<H extends object>(handlers: H): H {
  const named = Object.entries(handlers).map(([name, handler]) => [name, explained(handler)]);
  return Object.fromEntries(named) as H;
}

function explained(handler: (...args: unknown[]) => Promise<unknown>) {
  return async (...args: unknown[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      const { t } = await readLanguage();
      throw new Error(t(`store.trouble.${trouble}`), { cause: error });
    }
  };
}
