import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { launchMoye, type Moye } from '../../scripts/browser/launch';

/**
 * Serves some pages to a browser with Moye, which may read every host below `.test`, while the tests of a file run.
 *
 * @param pages the HTML of each path, whatever the host
 * @returns a function that gives the running browser to a test
 */
export function setSite(pages: Record<string, string>): () => Moye {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[request.url ?? ''] ?? '');
  });
  let moye: Moye | null = null;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    moye = await launchMoye({ extension: builtExtension(), granted: ['http://*.test/*'], port });
  });
  afterAll(async () => {
    await moye?.close();
    server.close();
  });
  return () => moye!;
}
