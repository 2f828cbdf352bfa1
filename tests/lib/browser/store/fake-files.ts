/** As much of an origin's private file system as the store asks for. A file is replaced when its stream is closed. */
export function fakeFiles() {
  const folders = new Map<string, Map<string, string>>();
  const missing = () => new DOMException('No such entry', 'NotFoundError');
  const handleOf = (files: Map<string, string>, name: string) => ({
    kind: 'file',
    name,
    getFile: async () => new Blob([files.get(name)!]),
    createWritable: async () => {
      let text = '';
      return {
        write: async (more: string) => {
          text += more;
        },
        close: async () => void files.set(name, text),
      };
    },
  });
  const folderOf = (files: Map<string, string>) => ({
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (/[/\\]|^\.*$/.test(name)) throw new TypeError('Name is not allowed');
      if (!create && !files.has(name)) throw missing();
      return handleOf(files, name);
    },
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw missing();
    },
    async *values() {
      yield { kind: 'directory' };
      for (const name of files.keys()) yield handleOf(files, name);
    },
  });
  const root = {
    getDirectoryHandle: async (name: string) => {
      const files = folders.get(name) ?? new Map<string, string>();
      folders.set(name, files);
      return folderOf(files);
    },
    removeEntry: async (name: string) => {
      if (!folders.delete(name)) throw missing();
    },
  };
  return { folders, storage: { getDirectory: async () => root } };
}
