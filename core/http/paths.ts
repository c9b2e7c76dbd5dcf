import { routes } from '#core/contract/routes.ts'

const patterns = Object.values(routes).map(({ method, path }) => ({
  method,
  fits: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

/** Methods that an address takes; none where there is nothing. */
export function methodsOn(url: string): readonly string[] {
  const [path = ''] = url.split('?')
  return patterns.flatMap(({ method, fits }) => (fits.test(path) ? [method] : []))
}

/** The path as Fastify writes it. */
export function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
