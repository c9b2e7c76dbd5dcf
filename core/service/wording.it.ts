import { formatImporto, MINUS } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import type { TipoVariazione } from '#core/domain/variazione.ts'
import type { Wording } from './define.ts'

const variazioni: Readonly<Record<string, string>> = {
  'variazione-uniemens': 'variazione UniEmens del periodo',
  'versamento-trovato': 'versamento per il periodo',
  'autorizzazione-attribuita': 'codice di autorizzazione attribuito',
  'regolarita-accertata': 'regolarità contributiva accertata',
  'cig-autorizzata': 'cassa integrazione autorizzata',
  'dm-quadrato': 'DM quadrato',
} satisfies Record<TipoVariazione, string>

const recapiti: Readonly<Record<string, string>> = { pec: 'PEC', email: 'e-mail' }

const reversed = (value: string | number) => String(value).split('-').reverse().join('/')

/** What services do not say by themselves, in Italian. */
export const wording: Wording = {
  formats: {
    giorno: reversed,
    periodo: reversed,
    importo: (value) => `${formatImporto(Number(value)).replace('-', MINUS)} €`,
    recapito: (value) => recapiti[value] ?? String(value),
    numero: (value) => formatNumero(Number(value)),
    stato: (value) => String(value).replaceAll('-', ' '),
    /** A list already parted by commas; an empty one has to be told too. */
    elenco: (value) => (value === '' ? 'nessuno, per quanto risulta in archivio' : String(value)),
    variazione: (value) => variazioni[value] ?? String(value),
  },
  datiCompleti: {
    asks: 'I dati necessari ci sono tutti e sono scritti correttamente',
    fails: 'Mancano o non sono validi: {campi}.',
    mend: 'Completa i campi indicati e ripresenta la richiesta.',
    source: 'Regola di Scrittoio',
  },
  named: (label) => `«${label}»`,
}
