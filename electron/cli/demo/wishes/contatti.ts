import { vigente, type Contatto, type Dossier } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import { delegati } from './deleghe.ts'
import { atWork, wish, type Asking, type Portfolio, type Wish } from './wish.ts'

/** One company in three changes its address; those in the Registro delle imprese must do it there. */
export const pecAziendali: Asking = ({ dossiers }) =>
  dossiers
    .filter((_, place) => place % 3 === 0)
    .map((dossier) => {
      const [, domain = 'pec.example'] = (dossier.azienda.pec ?? '').split('@')
      const nuovaPec = `amministrazione.${dossier.azienda.codiceFiscale.toLowerCase()}@${domain}`
      const decorrenza = dossier.oggi
      return wish('variazione-pec-aziendale', dossier, { nuovaPec, confermaPec: nuovaPec, decorrenza })
    })

const STUDIO_PEC = 'bellincastro@pec.consulenti.example'
const STUDIO_EMAIL = 'posta@bellincastro.example'

/** The studio's own contacts, asked from one company; from another, a landline given as a mobile. */
export const contattiDelloStudio: Asking = (portfolio) =>
  fromTwo(portfolio, [
    { ...pec(STUDIO_PEC), pecInRegistro: true, ...email(STUDIO_EMAIL), nuovoTelefono: '051 765432' },
    { nuovoCellulare: '051 765433' },
  ])

/** The day after: a better mailbox, and a PEC that is the one registered already. */
export const contattiDelloStudioDomani: Asking = (portfolio) =>
  fromTwo(portfolio, [email('scadenze@bellincastro.example'), { ...pec(STUDIO_PEC), pecInRegistro: true }])

/** Contacts of the dipendenti delegati; who no longer is one, or gives the company's own PEC for his, is refused. */
export const contattiDeiDipendenti: Asking = (portfolio) => {
  const his = delegati(portfolio).map(({ dossier, delega: { delegato, delegatoNome = delegato } }, place) => {
    const mailbox = `${delegatoNome.toLowerCase().replaceAll(' ', '.')}@posta.example`
    const { pec: companys } = dossier.azienda
    return variazione(dossier, delegato, {
      ...email(mailbox),
      nuovoCellulare: `333 76543${String(10 + place)}`,
      ...(place % 3 === 2 && companys !== undefined && pec(companys)),
    })
  })
  const former = portfolio.dossiers.flatMap((dossier) =>
    dossier.deleghe
      .filter((d) => d.tipo === 'dipendente' && !vigente(d, dossier.oggi))
      .map(({ delegato }) => variazione(dossier, delegato, { nuovoCellulare: '333 7654399' })),
  )
  return [...his, ...former]
}

/**
 * The day after: the studio's telephone and the contacts of a dipendente who left go away. A contact of who is still a
 * delegato does not go for the end of his delega.
 */
export const cancellazioni: Asking = (portfolio) => [
  ...ofStudio(portfolio).map(({ dossier, contatto }) =>
    wish('cancellazione-contatti-ndr', dossier, {
      contatto: contatto.id,
      motivo: 'INESISTENTE',
      prova: portfolio.prova,
    }),
  ),
  ...delegatiDiSempre(portfolio).map(({ dossier, contatto }) =>
    wish('cancellazione-contatti-ndr', dossier, { contatto: contatto.id, motivo: 'DELEGA_REVOCATA' }),
  ),
]

type Kept = { readonly dossier: Dossier; readonly contatto: Contatto }

/** The studio's telephone, as it is seen from the first company at work. */
function ofStudio(portfolio: Portfolio): readonly Kept[] {
  const [first] = atWork(portfolio)
  if (first === undefined) return []
  const { dossier } = first
  return dossier.contatti
    .filter(({ titolare, tipo }) => titolare === dossier.richiedente.codiceFiscale && tipo === 'telefono')
    .map((contatto) => ({ dossier, contatto }))
}

/** The mailboxes of the dipendenti delegati, those who no longer are among them. */
function delegatiDiSempre({ dossiers }: Portfolio): readonly Kept[] {
  return dossiers.flatMap((dossier) => {
    const them = dossier.deleghe.filter(({ tipo }) => tipo === 'dipendente').map(({ delegato }) => delegato)
    const mailboxes = dossier.contatti.filter(({ titolare, tipo }) => tipo === 'email' && them.includes(titolare))
    return mailboxes.map((contatto) => ({ dossier, contatto }))
  })
}

function fromTwo(portfolio: Portfolio, asked: readonly [Loose, Loose]): readonly Wish[] {
  return atWork(portfolio)
    .slice(0, asked.length)
    .map(({ dossier }, place) => wish('variazione-contatti-intermediario', dossier, asked[place] ?? {}))
}

function variazione(dossier: Dossier, dipendente: string, answers: Loose): Wish {
  return wish('variazione-contatti-dipendente', dossier, { dipendente, ...answers })
}

const pec = (address: string) => ({ nuovaPec: address, confermaPec: address })
const email = (address: string) => ({ nuovaEmail: address, confermaEmail: address })
