import { existsSync, readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { never } from '#core/engine/engine.ts'
import type { Core } from './core.ts'
import { refuse } from './refusal.ts'

const HTML = 'text/html; charset=utf-8'
const YEAR_S = 31_536_000

/** Serves the page of the operatori from the folder it was built into; its files are anybody's, what it shows is not. */
export async function servePage(app: FastifyInstance, { page, pageFolder }: Core): Promise<void> {
  const config = { isPage: true } as const
  const index = join(pageFolder ?? '', 'index.html')
  if (pageFolder === undefined || !existsSync(index)) {
    app.get('/fascicolo', { config }, (_, reply) => reply.code(503).type(HTML).send(NOT_BUILT))
    app.get('/fascicolo/', { config }, (_, reply) => reply.code(503).type(HTML).send(NOT_BUILT))
    return
  }
  await app.register(fastifyStatic, { root: pageFolder, serve: false, cacheControl: false, dotfiles: 'ignore' })
  const html = readFileSync(index, 'utf8')
  app.get('/fascicolo', { config }, (_, reply) => reply.redirect('/fascicolo/'))
  app.get('/fascicolo/', { config }, (_, reply) => {
    const nonce = randomBytes(16).toString('base64')
    reply.header('content-security-policy', policy(nonce, page?.emittente)).header('referrer-policy', 'no-referrer')
    return reply.type(HTML).send(html.replaceAll('{{nonce}}', nonce))
  })
  app.get<{ Params: { '*': string } }>('/fascicolo/*', { config }, (request, reply) => {
    const path = request.params['*']
    // only what was built has such names, and a file of such a name never changes
    if (!/^assets\/[\w.-]+$/.test(path)) return refuse(reply, never('percorso-sconosciuto'))
    return reply.header('cache-control', `public, max-age=${YEAR_S}, immutable`).sendFile(path)
  })
}

/** Nothing but its own files, this core, and the provider that it signs in with. */
function policy(nonce: string, issuer: string | undefined): string {
  const provider = issuer === undefined ? '' : ` ${new URL(issuer).origin}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${provider}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const NOT_BUILT = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Fascicolo</title>
<h1>Il Fascicolo non è stato costruito</h1>
<p>Il core risponde, ma i file della sua pagina non ci sono. Chi lo gestisce li costruisce con <code>npm run build</code>, nella cartella
del programma, e riavvia il core.</p></html>`
