import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript; charset=utf-8',
};

/** A page that is made when it is asked for. */
export interface MadePage {
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

export interface Server {
  /** Address of a file below `tests/fixtures`, or of a made page. */
  url(path: string): string;
  close(): void;
}

/** Serves `tests/fixtures` and, before these, pages made on the spot; to this machine only. */
export async function serve(made: Record<string, () => MadePage> = {}): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const make = made[path.slice(1)];
    if (make) send(response, make());
    else sendFile(response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, { type, body, headers = {} }: MadePage): void {
  response.setHeaders(new Map(Object.entries(headers)));
  response.setHeader('content-type', type).end(body);
}

function sendFile(response: ServerResponse, path: string): void {
  // `normalize` of an absolute path never climbs above its root.
  const file = join(FIXTURES, normalize(path));
  const type = TYPES[extname(file)];
  if (!type || !existsSync(file)) response.writeHead(404).end();
  else createReadStream(file).pipe(response.setHeader('content-type', type));
}
