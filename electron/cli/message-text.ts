import { ambiti, oggetti } from '#core/domain/oggetti.it.ts'
import { AMBITI_OGGETTO, oggettiOf } from '#core/domain/oggetti.ts'
import type { Passo } from '#core/domain/comunicazione.ts'
import { italianMoment } from '#core/kernel/italian-moment.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { oggettoText } from '#core/domain/oggetto-text.ts'
import {
  stateOf,
  type Outgoing,
  type Thread,
  type ThreadRow,
  type ThreadState,
} from '#electron/desk/messages/thread.ts'
import { table } from './table.ts'

const STATES: Readonly<Record<ThreadState, string>> = {
  bozza: 'bozza',
  scartata: 'scartata',
  'in-coda': 'in coda',
  ferma: 'in sospeso',
  aperta: 'aperta',
  'in-carico': 'in carico',
  chiusa: 'chiusa',
}

const STEPS: Readonly<Record<Passo, string>> = {
  apertura: 'apre la comunicazione',
  replica: 'scrive',
  presa: 'la prende in carico',
  rilascio: 'la rilascia',
  risposta: 'risponde',
  chiusura: 'chiude',
  riapertura: 'riapre',
}

/** The communications as a table. */
export function threadTable(rows: readonly ThreadRow[]): string {
  return table(
    ['Id', 'Oggetto', 'Azienda', 'Stato', 'Protocollo', 'Note'],
    rows.map((row) => [
      ...[row.id, oggettoText(row.oggetto ?? ''), row.ragioneSociale, STATES[row.state], row.protocollo ?? ''],
      [row.read ? '' : 'da leggere', row.failure ? failureText(row.failure) : ''].filter(Boolean).join(' · '),
    ]),
  )
}

/** A communication with all that was said. */
export function threadText(thread: Thread): string {
  const { oggetto, ragioneSociale, azienda, matricola, protocollo, sede, assegnata, passi, uscita } = thread
  const where = [protocollo, sede && `Sede ${sede}`, assegnata && `in carico a ${assegnata}`].filter(Boolean)
  return [
    `${oggettoText(oggetto ?? '') || 'Senza oggetto'} · ${STATES[stateOf(thread)]}`,
    [ragioneSociale, azienda, matricola].filter(Boolean).join(' · '),
    ...(where.length > 0 ? [where.join(' · ')] : []),
    ...passi.flatMap(({ at, nome, lato, passo, testo, allegati }) => [
      '',
      `${italianMoment(at)}  ${nome ?? lato} ${STEPS[passo]}`,
      ...(testo === undefined ? [] : [indented(testo)]),
      ...allegati.map((file) => indented(`[${file.nome}]`)),
    ]),
    ...(uscita ? ['', ...outgoingText(uscita)] : []),
  ].join('\n')
}

function outgoingText({ stato, testo, allegati, failure }: Outgoing): readonly string[] {
  const why = failure ? ` · ${failureText(failure)}` : ''
  return [`Da inviare: ${STATES[stato]}${why}`, indented(testo), ...allegati.map(({ nome }) => indented(`[${nome}]`))]
}

const indented = (text: string) => text.replaceAll(/^/gm, '    ')

/** The tree of what a communication can be about. */
export function oggettiText(): string {
  return AMBITI_OGGETTO.map((ambito) =>
    [ambiti[ambito], ...oggettiOf(ambito).map((code) => `    ${code}  ${oggetti[code]}`)].join('\n'),
  ).join('\n')
}
