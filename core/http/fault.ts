import type { Failure } from '#core/kernel/failure.ts'
import type { Core } from './core.ts'

/** What may be told of an exception: its kind and where it arose. Its message may quote somebody's data. */
export function faultOf(error: unknown): { readonly type: string; readonly message: string; readonly stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { type: error.name, message: code, stack: frames.map((line) => line.trim()).join(' ') }
}

/** What somebody is told of an exception, which is reported: the archive is away, or something broke here. */
export function faultIn({ engine, isAway }: Pick<Core, 'engine' | 'isAway'>, error: unknown): Failure {
  engine.report(error)
  return { code: isAway(error) ? 'archivio-non-disponibile' : 'errore-interno', retry: 'later' }
}
