import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** Serves a folder of built files, compressed where a compressed twin exists. */
export async function serve(folder: string, port: number, host = 'localhost'): Promise<Server> {
  const files = sirv(folder, {
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
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    }),
  )
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done)
  })
  return server
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
