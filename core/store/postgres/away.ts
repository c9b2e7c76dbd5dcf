const CODES = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH'],
  // ended by somebody, crashed, starting up or shutting down
  ...['57P01', '57P02', '57P03'],
  // a connection that could not be made, or was lost
  ...['08000', '08001', '08003', '08004', '08006'],
  // too many connections
  '53300',
]

/** What `pg` says without a code where a connection broke, or none could be had in time. */
const WORDS = /^(timeout |Connection terminated|Client has encountered a connection error|Client was closed)/

/** Whether an exception says that the database cannot be reached now: whoever asked may ask again. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway)
  if (!(error instanceof Error)) return false
  return ('code' in error && CODES.includes(String(error.code))) || WORDS.test(error.message)
}
