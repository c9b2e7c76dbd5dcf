// Writes the OpenAPI document of the wire from core/contract/routes.ts; `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'prettier'
import { problem, PROBLEMS } from '#core/contract/problem.ts'
import { PROBLEM_MEDIA, PROTOCOL, PROTOCOL_HEADER, REQUEST_HEADER } from '#core/contract/protocol.ts'
import { routes } from '#core/contract/routes.ts'

const path = 'core/contract/openapi.json'

/** Met by any call, whatever it asks. */
const ANY = ['http-malformato', 'errore-interno', 'in-chiusura']
const IDENTIFIED = ['protocollo-mancante', 'protocollo-troppo-vecchio', 'protocollo-troppo-nuovo', 'non-autenticato']
const OFTEN = [
  'non-autorizzato',
  'troppe-richieste',
  'identita-non-verificabile',
  'archivio-non-disponibile',
  'malformata',
]
const WITH_BODY = [
  'json-malformato',
  'troppo-annidato',
  'corpo-troppo-grande',
  'corpo-illeggibile',
  'tipo-non-supportato',
]

/** As it is sent, unless it is asked for as it is given. */
const schemaOf = (schema, typeMode = 'input') => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode, errorMode: 'ignore' })
  return rest
}

function parametersOf({ who, params, query, headers }) {
  const sources = { path: params, query, header: headers }
  const own = Object.entries(sources).flatMap(([where, schema]) => {
    if (schema === undefined) return []
    const { properties = {}, required = [] } = schemaOf(schema)
    return Object.entries(properties).map(([name, one]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: one,
    }))
  })
  if (who === 'chiunque') return own
  const version = { name: PROTOCOL_HEADER, in: 'header', required: true, schema: { const: String(PROTOCOL) } }
  return [...own, version]
}

function refusalsOf({ who, body, refuses }) {
  const met = [...refuses, ...ANY, ...(who === 'chiunque' ? [] : [...IDENTIFIED, ...OFTEN]), ...(body ? WITH_BODY : [])]
  const byStatus = Map.groupBy(new Set(met), (code) => PROBLEMS[code])
  return [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.sort().join(', '),
      content: { [PROBLEM_MEDIA]: { schema: { $ref: '#/components/schemas/problema' } } },
    },
  ])
}

function operationOf([name, route]) {
  const { who, body, about, status, gives } = route
  const parameters = parametersOf(route)
  const said = { description: 'OK', headers: { [REQUEST_HEADER]: { schema: { type: 'string' } } } }
  return {
    operationId: name,
    summary: about,
    ...(who !== 'chiunque' && { security: [{ identita: [...who] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { [body.media]: { schema: schemaOf(body.schema) } } } }),
    responses: {
      [status]: { ...said, content: { [gives.media]: { schema: schemaOf(gives.schema, 'output') } } },
      ...Object.fromEntries(refusalsOf(route)),
    },
    ...(who === 'chiunque' && { security: [] }),
  }
}

const paths = {}
for (const [name, route] of Object.entries(routes)) {
  paths[route.path] ??= {}
  paths[route.path][route.method.toLowerCase()] = operationOf([name, route])
}

const document = {
  openapi: '3.1.0',
  info: {
    title: 'Scrittoio, core remoto',
    version: String(PROTOCOL),
    description: 'What a desk asks of a remote core. Nothing handed in here is lodged with INPS.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  paths,
  components: {
    schemas: { problema: schemaOf(problem) },
    securitySchemes: { identita: { type: 'http', scheme: 'bearer' } },
  },
}

const style = JSON.parse(readFileSync('build/prettier.json', 'utf8'))
const fresh = await format(JSON.stringify(document), { ...style, parser: 'json' })
if (existsSync(path) && readFileSync(path, 'utf8') === fresh) process.exit(0)
if (process.argv.includes('--check')) {
  console.error(`${path} is stale: run npm run gen`)
  process.exitCode = 1
} else writeFileSync(path, fresh)
