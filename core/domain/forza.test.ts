import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { forzaDelMese, primoMese, troncata } from './forza.ts'

const OTHER = '7000123416'
const BORN = [{ stato: 'attiva', dal: '2019-03-01' }]
const STOPPED = [{ stato: 'sospesa', dal: '2025-01-01' }]
const position = (differing: object = {}) => ({
  matricola: MATRICOLA,
  stato: 'attiva',
  dal: '2019-03-01',
  ...differing,
})
const figure = (forza: number | undefined, matricola = MATRICOLA, periodo = '2026-03') => ({
  matricola,
  periodo,
  ...(forza !== undefined && { forza }),
})

describe('the forza aziendale of a month', () => {
  it('is summed over all matricole, in whole hundredths', () => {
    const posizioni = [position(), position({ matricola: OTHER })]
    const dossier = dossierWith({
      posizioni,
      denunce: [figure(10.1), figure(9.9, OTHER), figure(50, OTHER, '2026-04')],
    })
    expect(forzaDelMese(dossier, '2026-03')).toEqual({
      mese: '2026-03',
      forza: 20,
      attive: [MATRICOLA, OTHER],
      mancanti: [],
    })
  })

  it('names the matricole at work whose figure is not there, also when their UniEmens is', () => {
    const dossier = dossierWith({
      posizioni: [position(), position({ matricola: OTHER })],
      denunce: [figure(undefined)],
    })
    expect(forzaDelMese(dossier, '2026-03').mancanti).toEqual([MATRICOLA, OTHER])
  })

  it.each([
    ['suspended before it', { storia: BORN, stato: 'sospesa', dal: '2026-03-01' }, []],
    ['suspended within it', { storia: BORN, stato: 'sospesa', dal: '2026-03-02' }, [MATRICOLA]],
    ['opened within it', { dal: '2026-03-31' }, [MATRICOLA]],
    ['opened after it', { dal: '2026-04-01' }, []],
    ['resumed within it', { storia: STOPPED, stato: 'riattivata', dal: '2026-03-20' }, [MATRICOLA]],
    ['closed and never seen since', { stato: 'cessata-provvisoria', dal: '2020-01-01' }, []],
  ])('expects no figure of a position that does not work: %s', (_, differing, mancanti) => {
    const dossier = dossierWith({ posizioni: [position(differing)] })
    expect(forzaDelMese(dossier, '2026-03').mancanti).toEqual(mancanti)
  })

  it('takes a position for at work from its first UniEmens on, when its first state is later', () => {
    const posizioni = [position({ dal: '2026-06-01' })]
    const dossier = dossierWith({ posizioni, denunce: [figure(4, MATRICOLA, '2026-01')] })
    expect(primoMese(dossier.posizioni[0]!, dossier.denunce)).toBe('2026-01')
    expect(forzaDelMese(dossier, '2026-03').mancanti).toEqual([MATRICOLA])
    expect(forzaDelMese(dossier, '2025-12').mancanti).toEqual([])
  })
})

it('is cut to two decimals, never rounded up', () => {
  expect([59.996, 19.999, 60, 0.1 + 0.2, 59.99].map(troncata)).toEqual([59.99, 19.99, 60, 0.3, 59.99])
})
