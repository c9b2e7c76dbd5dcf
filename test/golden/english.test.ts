import { describe, expect, it } from 'vitest'
import { ambiti as italianAmbiti, oggetti as italianOggetti } from '#core/domain/oggetti.it.ts'
import { ambiti, oggetti } from '#core/domain/oggetti.en.ts'
import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import { complaintTexts as italianComplaints } from '#core/forms/texts.it.ts'
import { complaintTexts } from '#core/forms/texts.en.ts'
import { compose } from '#core/forms/compose.ts'
import { optionWords } from '#core/forms/known/words.en.ts'
import { optionWords as italianOptions } from '#core/forms/known/words.it.ts'
import { changeText } from '#core/service/change-text.ts'
import { changes as italianChanges } from '#core/service/changes.it.ts'
import { changes } from '#core/service/changes.en.ts'
import { decide } from '#core/service/decide.ts'
import type { AnySheet } from '#core/service/define.ts'
import { wordedLine } from '#core/service/sheet-texts.ts'
import { wording } from '#core/service/wording.en.ts'
import { catalogue } from '#core/services/catalogue.ts'
import { services } from '#core/services/registry.ts'
import { services as english } from '#core/services/texts.en.ts'
import { readCases } from './read-cases.ts'

/** What both languages write alike: laws, and a few words. Of rules that are ours the source is told in English. */
const ALIKE =
  /^(?!Regola)((L|DL|DM|D\.Lgs|Msg|Circ)\.? .*\d.*|Matricola|PEC|UniEmens|\{\w+(:\w+)?\}( \(\{\w+(:\w+)?\}\))?|\{nome\} \{cognome\}, \{relazione:stato\}\.)$/

type Text = readonly [path: string, text: unknown]
const walked = (words: unknown, path: string): readonly Text[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, word]) => walked(word, `${path}/${key}`))
    : [[path, words]]

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

const twins: readonly (readonly [string, unknown, unknown])[] = [
  ...catalogue.map((sheet) => [sheet.id, sheet.texts, english[sheet.id]] as const),
  ['changes', italianChanges, changes],
  ['options', italianOptions, optionWords],
  ['complaints', italianComplaints, complaintTexts],
  ['oggetti', { ambiti: italianAmbiti, oggetti: italianOggetti }, { ambiti, oggetti }],
]

it.each(twins)(
  '%s says in English all that it says in Italian, with the same data, and nothing as in Italian',
  (id, italian, twin) => {
    const said = new Map(walked(twin, id))
    const wanted = walked(italian, id)

    expect([...said.keys()].sort()).toEqual(wanted.map(([path]) => path).sort())
    for (const [path, text] of wanted) {
      if (typeof text !== 'string') continue
      const other = String(said.get(path))
      expect(placeholders(other), path).toEqual(placeholders(text))
      expect(other.trim(), path).not.toBe('')
      if (!ALIKE.test(text)) expect(other, path).not.toBe(text)
    }
  },
)

/** Terms of the law that English texts keep, and names of things: they are Italian on purpose. */
const KEPT =
  /\(note? di rettifica\)|\(delega\)|\(avviso di addebito\)|Fondo di Tesoreria|\(visura\)|\(tessera sanitaria\)|\(Data Calcolo\)|\(institore\)|Gestione Contributiva|Comunicazione bidirezionale|\(Cassetto previdenziale\)|\(cassa integrazione\)|“Sospesa”|Agenzia delle Entrate|DURC|\(quietanza\)/g

/** Words that no English sentence has: one of them in it was left in Italian. */
const LEFT =
  /(?<![\p{L}’])(il|lo|gli|da|di|del|della|dello|dei|delle|dal|dalla|al|alla|nel|nella|che|non|è|con|una|uno|sono|già|entro|escluso|ancora|dell’\p{L}*|l’\p{L}*|cessat[ao]|attiva|sospesa|riattivata|aperta|pagata|titolare|socio|rappresentante|amministratore|referente|intermediario|dipendente|delegato|regolare|irregolare|debito|credito|altro|nessun[ao]?|iscritta|archivio|dichiarata|femminile|maschile|telefono|cellulare|posizione|rettifica|variazione|richiesta)(?![\p{L}])/iu

/** A sentence without the names that the case puts into it. */
function withoutNames(sentence: string, { azienda, deleghe, soggettiCollegati }: Dossier): string {
  const persons = soggettiCollegati.flatMap(({ cognome, nome }) => [`${nome} ${cognome}`, `${cognome} ${nome}`])
  const names = [azienda.ragioneSociale, ...deleghe.flatMap((one) => one.delegatoNome ?? []), ...persons]
  return names.reduce((text, name) => text.replaceAll(name, ''), sentence).replace(/\S+@\S+/g, '')
}

it('names every service where a check speaks of requests that wait', () => {
  const named = services.map(({ id }) => [id, wording.formats['richieste']?.(id.replaceAll('-', ' '))] as const)
  expect(named.filter(([id, name]) => name === undefined || name === id.replaceAll('-', ' '))).toEqual([])
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (id, service) => {
  const sheet: AnySheet = { ...service.sheet, texts: english[id], wording }
  const cases = readCases(`core/services/${id}/cases`).flatMap((one) => (one.ok ? [one.value.golden] : []))

  it.each(cases.map((golden) => [golden.why, golden] as const))('tells in English: %s', (_, golden) => {
    const dossier = readDossier(golden.dossier)
    if (!dossier.ok) throw new TypeError(dossier.failure)
    const decision = decide(service, golden.answers, dossier.value)
    const mask = compose(sheet.form, dossier.value, golden.answers, optionWords)
    const told = [
      ...[...mask.asked, ...mask.given].flatMap(({ name, options = [] }) =>
        options.map(({ label, detail = '' }) => [name, `${label} ${detail}`] as const),
      ),
      ...decision.checks.flatMap((line) => {
        const { asks, says = '', mend = '', atteso = '', trovato = '' } = wordedLine(sheet, line)
        return [asks, says, mend, atteso, trovato].map((text) => [line.code, text] as const)
      }),
      ...decision.changes.map((one) => [one.change, changeText(one, { changes, formats: wording.formats })] as const),
    ]
    const left = told.flatMap(([code, text]) => {
      const plain = withoutNames(text, dossier.value).replace(KEPT, '')
      return LEFT.test(plain) || /\{\w+(:\w+)?\}|undefined/.test(text) ? [`${code}: ${text}`] : []
    })
    expect(left).toEqual([])
  })
})
