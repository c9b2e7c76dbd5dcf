import type { XmlListener } from '#core/imports/xml-document.ts'
import { isDateFormat } from './date-format.ts'

type Attributes = Readonly<Record<string, string>>

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Listens to a part whose elements say all they have to say in their attributes. */
function attributes(open: (tag: string, attributes: Attributes) => void): XmlListener {
  return {
    reading: false,
    open: (name, given) => {
      open(local(name), given)
    },
    close: () => undefined,
    text: () => undefined,
  }
}

/** What `xl/workbook.xml` says: the relation of the first sheet one can see, and whether its days count from 1904. */
export class Workbook {
  firstSheet: string | undefined
  since1904 = false
  readonly listener = attributes((tag, given) => {
    if (tag === 'sheet' && (given['state'] ?? 'visible') === 'visible') this.firstSheet ??= given['r:id'] ?? given['id']
    if (tag === 'workbookPr') this.since1904 = ['1', 'true'].includes(given['date1904'] ?? '')
  })
}

/** What `xl/_rels/workbook.xml.rels` says: the file of each relation, from the root of the package. */
export class Relations {
  readonly targets = new Map<string, string>()
  readonly listener = attributes((tag, { Id, Target }) => {
    if (tag !== 'Relationship' || Id === undefined || Target === undefined) return
    this.targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  })
}

/** What `xl/styles.xml` says: which cell styles show a number as a day. */
export class Styles {
  readonly dates: boolean[] = []
  #custom = new Map<string, boolean>()
  #inCells = false
  readonly listener = attributes((tag, given) => {
    const format = given['numFmtId'] ?? ''
    if (tag === 'numFmt') this.#custom.set(format, isDateFormat(given['formatCode'] ?? ''))
    if (tag === 'cellXfs' || tag === 'cellStyles') this.#inCells = tag === 'cellXfs'
    if (tag === 'xf' && this.#inCells) this.dates.push(this.#isDate(format))
  })

  // 14 to 22 are the days among the formats every Excel knows without being told (ECMA-376, 18.8.30).
  #isDate(format: string): boolean {
    const known = Number(format)
    return this.#custom.get(format) ?? (known >= 14 && known <= 22)
  }
}

/** `xl/sharedStrings.xml`: the texts that cells name by number. */
export class SharedStrings implements XmlListener {
  readonly strings: string[] = []
  reading = false
  #phonetic = false
  #text = ''
  #tags: string[] = []

  open(name: string): void {
    const tag = local(name)
    this.#tags.push(tag)
    if (tag === 'si') this.#text = ''
    if (tag === 'rPh') this.#phonetic = true
    this.reading = tag === 't' && !this.#phonetic
  }

  close(): void {
    const tag = this.#tags.pop()
    this.reading = false
    if (tag === 'rPh') this.#phonetic = false
    if (tag === 'si') this.strings.push(this.#text)
  }

  text(text: string): void {
    this.#text += text
  }
}
