/** Folder of the origin's private file system in which the copies lie. */
const FOLDER = 'spare';

/** Writes a file of that name. It is replaced as a whole or not at all. Does nothing where there is no place for files. */
export async function writeSpareFile(name: string, content: unknown): Promise<void> {
  const folder = await openFolder();
  if (!folder) return;
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(JSON.stringify(content));
  await stream.close();
}

export async function hasSpareFile(name: string): Promise<boolean> {
  const folder = await openFolder();
  if (!folder) return false;
  return folder.getFileHandle(name).then(
    () => true,
    () => false,
  );
}

/** Removes files. One that never was is no error. */
export async function removeSpareFiles(...names: string[]): Promise<void> {
  const folder = await openFolder();
  for (const name of names) await folder?.removeEntry(name).catch(() => {});
}

export async function removeAllSpareFiles(): Promise<void> {
  const root = await openRoot();
  await root?.removeEntry(FOLDER, { recursive: true }).catch(() => {}); // there were none
}

export async function listSpareFiles(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of ownFiles()) names.push(name);
  return names;
}

/** What all files hold, by name; null for half a file, which costs no other. */
export async function readSpareFiles(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for await (const handle of ownFiles()) {
    found.set(handle.name, parse(await (await handle.getFile()).text()));
  }
  return found;
}

async function* ownFiles() {
  const folder = await openFolder();
  if (!folder) return;
  // The types of the DOM lack the iterator of this one.
  const { values } = folder as unknown as { values(): AsyncIterable<FileSystemHandle> };
  for await (const handle of values.call(folder)) {
    if (handle.kind === 'file') yield handle as FileSystemFileHandle;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  const root = await openRoot();
  return root?.getDirectoryHandle(FOLDER, { create: true }) ?? null;
}

/** Null where the browser has no such place, or lets nobody in: no copy was ever made there. */
async function openRoot(): Promise<FileSystemDirectoryHandle | null> {
  if (!navigator.storage?.getDirectory) return null;
  return navigator.storage.getDirectory().catch((error) => {
    if (error instanceof Error && error.name === 'SecurityError') return null;
    throw error;
  });
}
