import type { Communication, CommunicationsTx, KeptStep } from '#core/engine/communications/communications.ts'
import { keepAttachmentOn } from '#core/store/attachments.ts'
import { present } from '#core/store/present.ts'
import type { Runner } from '#core/store/prepared.ts'
import {
  communicationById,
  companyName,
  companyPositions,
  depositOf,
  insertCommunication,
  insertDeposit,
  insertStep,
  moveCommunication,
  noteOperatore,
  operatoreOfSede,
  stepById,
} from './queries.ts'
import { communicationFrom, communicationRow, stepFrom, stepRow } from './stored.ts'

/** Reads a communication that nobody else moves until the transaction ends. */
type Holding = typeof communicationById

/** Communications in one transaction, on whatever database. */
export function communicationsOn(on: Runner, held: Holding = communicationById): CommunicationsTx {
  return {
    find: async (id) => {
      const [row] = await held(on, { id })
      return row && communicationFrom(row)
    },
    step: async (id) => {
      const [row] = await stepById(on, { id })
      return row && stepFrom(row)
    },
    positions: async (azienda) => {
      const [known] = await companyName(on, { azienda })
      return known && (await companyPositions(on, { azienda })).map(present)
    },
    deposited: async (soggetto, hashes) => {
      const found = await Promise.all(hashes.map(async (hash) => (await depositOf(on, { hash, soggetto }))[0]))
      return found.filter((one) => one !== undefined)
    },
    colleague: async (operatore, sede) => {
      const [row] = await operatoreOfSede(on, { operatore, sede })
      return row && present(row)
    },
    open: async (communication, first) => {
      const [company] = await companyName(on, { azienda: communication.azienda })
      const about = [communication.protocollo, communication.azienda, communication.matricola, company?.nome_ordine]
      await insertCommunication(on, communicationRow(communication, searched([...about, first.testo].join(' '))))
      await insertStep(on, stepRow(first))
    },
    add: (communication, step) => add(on, communication, step),
    deposit: async ({ soggetto, ...file }) => {
      const kept = await keepAttachmentOn(on, file)
      await insertDeposit(on, { hash: kept.hash, soggetto, nome: file.nome, il: file.at })
      const [own] = await depositOf(on, { hash: kept.hash, soggetto })
      return own ?? kept
    },
    met: async ({ operatore, nome, sede, oggi }) => {
      await noteOperatore(on, { operatore, nome: nome ?? null, sede, visto_il: oggi })
    },
  }
}

async function add(on: Runner, communication: Communication, step: KeptStep): Promise<void> {
  const [before] = await communicationById(on, { id: communication.id })
  const cerca = [before?.cerca, step.testo && searched(step.testo)].filter(Boolean).join(' ')
  const { id, stato, operatore, operatore_nome, aggiornata_il, ultimo } = communicationRow(communication, cerca)
  await moveCommunication(on, { id, stato, operatore, operatore_nome, aggiornata_il, ultimo, cerca })
  await insertStep(on, stepRow(step))
}

/** As words are compared: in lower case, without accents. */
export function searched(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
