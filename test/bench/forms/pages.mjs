// Builds the pages of the forms bench as the product is built, and serves them.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import config from '../../../build/vite.renderer.config.ts'
import { installPeers, PEERS } from '../install-peers.mjs'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }

/** Builds every page into the folder: ours and the floor as the window is built, the peers by themselves. */
export async function buildPages(folder) {
  installPeers('@formkit/vue')
  const window = { ...config, root: join(import.meta.dirname, 'page'), html: {} }
  for (const page of ['ours', 'floor']) await buildPage(folder, page, window)
  const { base, configFile, publicDir, logLevel } = config
  const plain = { base, configFile, publicDir, logLevel, root: PEERS, plugins: [vue()] }
  for (const page of ['jsonforms', 'formkit']) await buildPage(folder, page, { ...plain, build: config.build })
}

async function buildPage(folder, page, { build: options, ...rest }) {
  const rollupOptions = { input: join(rest.root, `${page}.html`) }
  const outDir = join(folder, page)
  await build({ ...rest, mode: 'production', logLevel: 'error', build: { ...options, outDir, rollupOptions } })
}

/** Serves the folder; tells where, and how to stop. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, 'http://localhost').pathname)
    if (!existsSync(path)) return response.writeHead(404).end()
    // pages that are isolated get the fine clock
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    return response.end(readFileSync(path))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}
