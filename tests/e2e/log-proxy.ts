import { createServer, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy on loopback that writes down every request, and lets only those to this machine through. */
export interface LogProxy {
  /** `127.0.0.1:port` */
  address: string;
  /** Host and port, path and method of every request since the last call. */
  take(): Asked[];
  close(): void;
}

export interface Asked {
  /** With its port, as it was asked for. */
  host: string;
  what: string;
}

export async function startLogProxy(): Promise<LogProxy> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url!) : null;
    asked.push({ host: url?.host ?? '?', what: `${request.method} ${request.url}` });
    if (url?.hostname !== '127.0.0.1') return void response.writeHead(502).end();
    const { method, headers } = request;
    const onward = send(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', ({ url = '' }, socket) => {
    asked.push({ host: url, what: `CONNECT ${url}` });
    const [host, port] = url.split(':');
    if (host !== '127.0.0.1') return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => asked.splice(0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
