import { expect, it } from 'vitest'
import { EMBEDDED, readSettings, REMOTE } from './settings.ts'

it.each([EMBEDDED, REMOTE])('reads back what it starts with', (settings) => {
  expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, value: settings })
})

it.each([
  [{ ...EMBEDDED, attivazioni: { graduali: 'forse' } }, 'attivazioni.graduali'],
  [
    { ...EMBEDDED, attivazioni: { graduali: 'attivi', servizi: [{ servizio: 'dpa', tutti: '15/01/2027' }] } },
    'attivazioni.servizi.0.tutti',
  ],
  [{ ...EMBEDDED, allegati: { quanti: 4, bytes: 1 } }, 'allegati.quanti'],
  [{ ...EMBEDDED, allegati: { quanti: 3, bytes: -1 } }, 'allegati.bytes'],
  [null, 'impostazioni'],
])('says where written settings are wrong: %j', (raw, where) => {
  expect(readSettings(raw)).toEqual({ ok: false, failure: where })
})
