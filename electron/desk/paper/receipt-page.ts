import type { Dossier } from '#core/domain/dossier.ts'
import { answersTold } from '#core/service/answer-text.ts'
import type { CheckLine } from '#core/service/decide.ts'
import { changeText } from '#core/service/change-text.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf, wordedLine } from '#core/service/sheet-texts.ts'
import type { Outcome } from '#core/contract/outcome.ts'
import type { ReceiptView } from '#electron/desk/receipts.ts'
import type { Studio } from '#electron/desk/studio.ts'
import type { Task } from '#electron/desk/task.ts'
import { html, NOTHING, type Html } from './html.ts'
import { carta } from './paper.it.ts'
import { answerWords, moments } from './words.ts'

/** A decided task on its way to paper; without `receipt` where none could be had, without `dossier` where nothing is known of the company now. */
export type PaperItem = {
  readonly task: Task & { readonly outcome: Outcome }
  readonly sheet: AnySheet
  readonly receipt?: ReceiptView
  readonly dossier?: Dossier
}

/** The pages of one outcome: what came out first, then why, then how to be sure of it. */
export function receiptPage(item: PaperItem, studio: Studio): Html {
  const { task, sheet, receipt } = item
  const { outcome } = task
  const said = carta.esito[outcome.esito]
  return html`<article>
    ${head(studio, carta.title)}
    <h1>${textOf(sheet, 'title')}</h1>
    <div class="esito ${outcome.esito}">
      <b>${said}</b>
      <p>${carta.lead[outcome.esito]}</p>
      ${reasons(sheet, outcome.checks)}
    </div>
    <p class="avviso">${carta.avvertenza}</p>
    <h2>${carta.asked}</h2>
    ${facts(factsOf(task, sheet, receipt))}
    <h2>${carta.answers}</h2>
    ${facts(answersOf(item))}
    <h2>${carta.operations}</h2>
    ${changes(outcome)}
    <h2>${carta.checks}</h2>
    ${checks(sheet, outcome.checks)} ${signature(receipt)}
  </article>`
}

/** Who prints, at the head of every document. */
export function head({ denominazione, codiceFiscale }: Studio, what: string): Html {
  return html`<header>
    <p><strong>${denominazione}</strong>${carta.studioCode(codiceFiscale)}</p>
    <p class="a">${what}</p>
  </header>`
}

function reasons(sheet: AnySheet, lines: readonly CheckLine[]): Html {
  const failed = lines.filter(({ result, weight }) => result === 'non-superata' && weight === 'blocca')
  if (failed.length === 0) return NOTHING
  return html`<ul>
    ${failed.map((line) => html`<li>${wordedLine(sheet, line).says ?? line.code}</li>`)}
  </ul>`
}

type Fact = readonly [label: string, value: string | undefined]

function factsOf(task: PaperItem['task'], sheet: AnySheet, receipt: ReceiptView | undefined): readonly Fact[] {
  const { facts: label } = carta
  const said = receipt?.ricevuta
  return [
    [label.protocollo, task.protocollo],
    [label.oggetto, textOf(sheet, 'title')],
    [label.azienda, `${task.ragioneSociale} (${task.azienda})`],
    [label.matricola, task.matricola],
    [label.richiedente, said && carta.requester(said.richiedente.codiceFiscale, said.richiedente.ruolo)],
    [label.ricevuta, said && moments(said.ricevutaIl)],
    [label.decisa, moments(task.outcome.decidedAt)],
    [label.regole, `${task.outcome.service}, ${String(task.outcome.version)}`],
    [label.id, task.id],
  ]
}

/** What the studio wrote, and what was known without asking: what was sent, whatever the archive says today. */
function answersOf({ task, sheet, dossier }: PaperItem): readonly Fact[] {
  const answers = { sent: task.parcel?.answers, typed: task.answers }
  return answersTold(sheet, answers, answerWords, dossier).map(({ label, value }) => [label, value])
}

function facts(all: readonly Fact[]): Html {
  const known = all.flatMap(([label, value]) =>
    value === undefined
      ? []
      : html`<dt>${label}</dt>
          <dd>${value}</dd>`,
  )
  return html`<dl>${known}</dl>`
}

function changes({ changes: done }: Outcome): Html {
  if (done.length === 0) return html`<p style="margin:0">${carta.noChanges}</p>`
  return html`<ul>
    ${done.map((change) => html`<li>${changeText(change)}</li>`)}
  </ul>`
}

function checks(sheet: AnySheet, lines: readonly CheckLine[]): Html {
  return html`<table>
    <thead>
      <tr>
        ${carta.checkHeads.map((one) => html`<th>${one}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => check(sheet, line))}
    </tbody>
  </table>`
}

const LOOKS = { superata: 'si', 'non-superata': 'no', 'non-eseguita': 'salta' } as const

function check(sheet: AnySheet, line: CheckLine): Html {
  const words = wordedLine(sheet, line)
  const isWarning = line.result === 'non-superata' && line.weight === 'avvisa'
  const pair = [
    words.atteso && ([carta.expected, words.atteso] as const),
    words.trovato && ([carta.found, words.trovato] as const),
  ]
  return html`<tr>
    <td class="r ${isWarning ? '' : LOOKS[line.result]}">${isWarning ? carta.warning : carta.results[line.result]}</td>
    <td>${words.asks}</td>
    <td>
      ${words.says ?? ''}
      ${pair.flatMap((one) => (one ? html`<div class="coppia">${one[0]}: <b>${one[1]}</b></div>` : []))}
    </td>
    <td class="f">${words.source}</td>
  </tr>`
}

function signature(receipt: ReceiptView | undefined): Html {
  const said = receipt?.ricevuta
  if (receipt === undefined || said === undefined)
    return html`<section class="firma">
      <h2>${carta.signature}</h2>
      <p>${receipt === undefined ? carta.unsigned : carta.verdicts[receipt.verdict]}</p>
    </section>`
  return html`<section class="firma">
    <h2>${carta.signature}</h2>
    <dl>
      <dt>${carta.signedBy}</dt>
      <dd>${said.decisore.core}</dd>
      <dt>${carta.key}</dt>
      <dd><code>${said.decisore.chiave}</code></dd>
      <dt>${carta.contentHash}</dt>
      <dd><code>${said.contenuto.sha256}</code></dd>
      <dt>${carta.signed}</dt>
      <dd><code>${receipt.jws.slice(receipt.jws.lastIndexOf('.') + 1)}</code></dd>
    </dl>
    <p>${carta.verdicts[receipt.verdict]}</p>
    <p class="come">${carta.howTo}</p>
  </section>`
}
