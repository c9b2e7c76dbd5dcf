import { datumKey, type DatumKind } from '#core/domain/datum.ts'
import { nomeOrdine } from '#core/store/nome-ordine.ts'
import type { ToldCompany } from '#electron/desk/told-company.ts'

type Told = Extract<ToldCompany, { readonly dossier: unknown }>
type Row = Readonly<Record<string, string | number | undefined>>

const bit = (value: boolean | undefined) => (value === undefined ? undefined : Number(value))

/** The rows of the archive that hold a dossier, by table. What speaks of a position of another company is left out. */
export function toldRows({ azienda, dossier, confermati }: Told) {
  const own = new Set(dossier.posizioni.map(({ matricola }) => matricola))
  const isOwn = ({ matricola }: { readonly matricola: string }) => own.has(matricola)
  const at = (kind: DatumKind, key: string) => ({ aggiornata_il: confermati[kind]?.[key] ?? dossier.oggi })
  const deleghe = dossier.deleghe.filter(isOwn)
  return {
    aziende: [{ ...identity(dossier.azienda), ...at('azienda', azienda) }],
    posizioni: dossier.posizioni.map(({ matricola, sede, csc, stato, dal }) => ({
      ...{ matricola, azienda, sede, csc, stato, dal },
      ...at('posizione', matricola),
    })),
    stati_posizione: dossier.posizioni.flatMap(({ matricola, storia }) =>
      storia.map(({ stato, dal }) => ({ matricola, stato, dal })),
    ),
    autorizzazioni: dossier.posizioni.flatMap(({ matricola, autorizzazioni }) =>
      autorizzazioni.map(({ codice, dal, al }) => ({ matricola, codice, dal, al })),
    ),
    deleghe: deleghe.map(({ id, matricola, tipo, delegato, delegatoNome: delegato_nome, dal, al }) => ({
      ...{ id, matricola, tipo, delegato, delegato_nome, dal, al },
      ...at('delega', id),
    })),
    subdeleghe: deleghe.flatMap(({ id: delega, subdeleghe }) => subdeleghe.map((sub) => ({ ...sub, delega }))),
    ...people({ azienda, dossier, confermati }, at),
    ...figures(dossier, isOwn, at),
  } satisfies Record<string, readonly Row[]>
}

type At = (kind: DatumKind, key: string) => { readonly aggiornata_il: string }

function identity(azienda: Told['dossier']['azienda']) {
  const { registroImprese, ragioneSociale } = azienda
  return {
    codice_fiscale: azienda.codiceFiscale,
    ragione_sociale: ragioneSociale,
    nome_ordine: nomeOrdine(ragioneSociale),
    partita_iva: azienda.partitaIva,
    natura_giuridica: azienda.naturaGiuridica,
    iscritta_ri: bit(registroImprese?.iscritta),
    rea: registroImprese?.rea,
    procedura_concorsuale: bit(registroImprese?.proceduraConcorsuale),
    pec: azienda.pec,
    inizio_attivita: azienda.inizioAttivita,
  }
}

function people({ azienda, dossier }: Told, at: At) {
  return {
    contatti: dossier.contatti.map(({ id, matricola, titolare, tipo, valore, anomalo }) => ({
      ...{ id, azienda, matricola, titolare, tipo, valore, anomalo: Number(anomalo ?? false) },
      ...at('contatto', id),
    })),
    soggetti_collegati: dossier.soggettiCollegati.map(({ id, codiceFiscale: codice_fiscale, ...person }) => ({
      ...{ ...person, id, azienda, codice_fiscale },
      ...at('soggetto', id),
    })),
    regolarita: dossier.regolarita.map((one) => ({ ...one, azienda, ...at('regolarita', datumKey.regolarita(one)) })),
  }
}

type OfPosition = (row: { readonly matricola: string }) => boolean

function figures({ note, versamenti, denunce, dpa, attivita }: Told['dossier'], isOwn: OfPosition, at: At) {
  return {
    note: note.filter(isOwn).map(({ dataCalcolo: data_calcolo, statoLetto: stato_letto, ...nota }) => ({
      ...{ ...nota, data_calcolo, stato_letto },
      ...{ art1: Number(nota.art1), sospesa: Number(nota.sospesa), cig: Number(nota.cig) },
      ...at('nota', nota.id),
    })),
    versamenti: versamenti.filter(isOwn).map(({ riscossoIl: riscosso_il, rettificatoIl: rettificato_il, ...paid }) => ({
      ...{ ...paid, riscosso_il, rettificato_il },
      ...at('versamento', paid.id),
    })),
    denunce: denunce.filter(isOwn).map(({ variataIl: variata_il, provvisoria, ...declared }) => ({
      ...{ ...declared, variata_il, provvisoria: Number(provvisoria) },
      ...at('denuncia', datumKey.denuncia(declared)),
    })),
    dpa: dpa.filter(isOwn).map(({ matricola, mese, richiestaIl: richiesta_il }) => ({
      ...{ matricola, mese, richiesta_il },
      ...at('dpa', datumKey.dpa({ matricola, mese })),
    })),
    attivita: attivita.filter(isOwn),
  }
}
