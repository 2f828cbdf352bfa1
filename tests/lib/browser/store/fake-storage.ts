/** As much of a browser's storage as the store asks for; JSON goes in, copies come out. */
export function fakeStorage() {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
  const areaOf = (values: Map<string, unknown>) => ({
    get: async (key: string) => (values.has(key) ? { [key]: values.get(key) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) values.set(key, structuredClone(value));
    },
    remove: async (key: string) => void values.delete(key),
    clear: async () => values.clear(),
  });
  return { areas, storage: { local: areaOf(areas.local), session: areaOf(areas.session) } };
}
