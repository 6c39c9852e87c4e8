import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/**
 * Serves a folder of built files, compressed where a compressed twin exists. The files may be built
 * anew meanwhile: what is not there at the moment is not found.
 */
export async function serve(folder: string, port: number, host = 'localhost'): Promise<Server> {
  const files = sirv(folder, {
    // Looks at the folder for each request.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      // Names under assets/ carry a hash of their content; all else may change under its name.
      const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.setHeader('Cache-Control', cache)
      response.setHeader('X-Content-Type-Options', 'nosniff')
    },
  })
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' })
    // A file may go between being found and being read.
    response.on('pipe', (file) => file.once('error', () => response.destroy()))
    try {
      files(request, response, () => say(response, 404, 'Not found'))
    } catch {
      say(response, 404, 'Not found')
    }
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done)
  })
  return server
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(text)
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
