import { DATI_COMPLETI, type CheckLine } from './decide.ts'

/** The field that mends what a check found; of what is not complete, the first that is missing. */
export function fieldToFix({ code, field, found }: CheckLine): string | undefined {
  if (field !== undefined || code !== DATI_COMPLETI) return field
  const names = found?.['campi']
  return typeof names === 'string' ? names.split(', ')[0] : undefined
}
