import { describe, expect, it } from 'vitest'
import type { Ledger } from '#core/engine/ledger.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { decideNext } from '#core/engine/decide-next.ts'
import { EMBEDDED, type Settings } from '#core/service/settings.ts'
import { engineOn, submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { said } from './ledger-engine.ts'

const closedUntil = (tutti?: string): Settings => ({
  ...EMBEDDED,
  attivazioni: { graduali: 'attivi', servizi: [{ servizio: 'cambio', ...(tutti !== undefined && { tutti }) }] },
})

/** Who may ask what when, and who is told. */
export function describeActivation(ledger: () => Ledger): void {
  const kinds = async (recipient: string) => (await ledger().events(recipient, 0, 9)).events.map(({ kind }) => kind)

  describe('A service that is not open yet', () => {
    it('takes no request, says from which day it will, and leaves no trace', async () => {
      const engine = engineOn(ledger(), { settings: closedUntil('2027-01-15') })
      expect(await submit(engine, [submissionOf(1)])).toEqual({
        ok: true,
        value: [
          {
            ok: false,
            failure: {
              code: 'servizio-non-attivo',
              retry: 'later',
              details: { servizio: 'cambio', dal: '2027-01-15' },
            },
          },
        ],
      })
      expect(await kinds(ROSSI)).toEqual([])
      expect(await said(submit(engineOn(ledger()), [submissionOf(1)]))).toEqual(['decisa'])
    })

    it('does not hold back the other requests of a batch', async () => {
      const engine = engineOn(ledger(), { settings: closedUntil() })
      expect(await said(receive(engine, [submissionOf(1), submissionOf(2, { service: 'altro' })]))).toEqual([
        'servizio-non-attivo',
        'servizio-sconosciuto',
      ])
    })
  })

  it('An outcome is told to who handed the request in, whoever asks', async () => {
    await receive(engineOn(ledger()), [submissionOf(1)], 'VRDNNA85T50F205E')
    await decideNext(engineOn(ledger()), 9)
    expect([await kinds('VRDNNA85T50F205E'), await kinds(ROSSI)]).toEqual([['ricevuta', 'decisa'], []])
  })

  it('Decided requests can be gone through from the first to the last', async () => {
    await submit(engineOn(ledger()), [submissionOf(2), submissionOf(1), submissionOf(3)])
    const first = await ledger().decided('', 2)
    const rest = await ledger().decided(first.at(-1) ?? '', 2)
    expect([...first, ...rest].map((id) => id.slice(-1))).toEqual(['1', '2', '3'])
  })
}
