import { textOf } from '#core/service/sheet-texts.ts'
import type { Studio } from '#electron/desk/studio.ts'
import { html, NOTHING, type Html } from './html.ts'
import { carta } from './paper.it.ts'
import { head, receiptPage, type PaperItem } from './receipt-page.ts'
import { STYLE } from './style.ts'
import { moments } from './words.ts'

/** What is printed: a page without scripts, and what stands at the foot of every sheet. */
export type PaperDocument = { readonly page: string; readonly footer: string; readonly title: string }

export type Printing = { readonly studio: Studio; readonly at: string }

/** One outcome, or a summary and then all of them. Made a piece at a time: who prints two hundred can be told how it goes. */
export function* paperPieces(items: readonly PaperItem[], { studio, at }: Printing): Generator<string> {
  yield items.length > 1 ? summary(items, { studio, at }).html : NOTHING.html
  for (const item of items) yield receiptPage(item, studio).html
}

/** The pieces as one document. */
export function paperDocument(pieces: readonly string[], { studio, at }: Printing): PaperDocument {
  const title = pieces.length > 2 ? carta.outcomes : carta.title
  const body: Html = { html: pieces.join('') }
  const style: Html = { html: STYLE }
  const page = html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`
  return { title, page: page.html, footer: footer(`${studio.denominazione} · ${carta.printed(moments(at))}`) }
}

/** Chromium fills in the numbers by the names of the classes. */
function footer(left: string): string {
  const number: Html = { html: carta.page('<span class="pageNumber"></span>', '<span class="totalPages"></span>') }
  return html`<div
    style="width:100%;margin:0 15mm;display:flex;justify-content:space-between;font:7.5pt sans-serif;color:#4b5856"
  >
    <span>${left}</span><span>${number}</span>
  </div>`.html
}

function summary(items: readonly PaperItem[], { studio, at }: Printing): Html {
  const good = items.filter(({ task }) => task.outcome.esito === 'accolta').length
  return html`<section class="riepilogo">
    ${head(studio, carta.printed(moments(at)))}
    <h1>${carta.summary(items.length)}</h1>
    <p style="margin:0 0 4mm">${carta.tally(good, items.length - good)}. ${carta.avvertenza}</p>
    <table>
      <thead>
        <tr>
          ${carta.heads.map((one) => html`<th>${one}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map(line)}
      </tbody>
    </table>
  </section>`
}

function line({ task, sheet }: PaperItem): Html {
  const { esito, decidedAt } = task.outcome
  return html`<tr>
    <td style="white-space:nowrap">${task.protocollo ?? ''}</td>
    <td>${textOf(sheet, 'title')}</td>
    <td>${task.ragioneSociale}</td>
    <td style="white-space:nowrap">${moments(decidedAt)}</td>
    <td class="r ${esito === 'accolta' ? 'si' : 'no'}">${carta.esito[esito]}</td>
  </tr>`
}
