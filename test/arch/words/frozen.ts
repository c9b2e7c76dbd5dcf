import ts from 'typescript'
import type { Module } from './modules.ts'
import { bodiesOf, memberOf, wordsReadIn, type Saying } from './running.ts'

/** Whoever asks which language is spoken says something in it, and so do the words of a service. */
const LANGUAGE = 'renderer/texts/language.ts'
const OF_SERVICES = 'core/service/sheet-texts.ts'

/** Gives what a file of words has under a name; nothing where it has no words. */
type Words = (file: string, name: string) => unknown

/**
 * Where a file keeps a text of the language that was spoken then: when it was loaded, when its component was set up, or
 * when something was done that left a text in a ref.
 */
export function frozenIn(module: Module, moduleAt: (file: string) => Module, words: Words): readonly string[] {
  const saying = sayingOf(moduleAt, words)
  return module.sources.flatMap((source) => {
    const found: string[] = []
    const tell = (node: ts.Node): void => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${module.file}:${String(line + 1)} ${node.getText(source)}`)
    }
    wordsReadIn([...bodiesOf(source), ...putInRefs(source)], module, saying, tell)
    return found
  })
}

/** What anything of a file puts into a ref. */
function putInRefs(node: ts.Node): readonly ts.Node[] {
  const within: ts.Node[] = []
  ts.forEachChild(node, (child) => void within.push(...putInRefs(child)))
  return isPutInRef(node) ? [node.right, ...within] : within
}

const isPutInRef = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  ts.isPropertyAccessExpression(node.left) &&
  node.left.name.text === 'value'

function sayingOf(moduleAt: (file: string) => Module, words: Words): Saying {
  const known = new Map<ts.Node, boolean>()
  const saying: Saying = {
    wordsOf: (module, name) => {
      const from = module.imports.get(name) ?? { file: module.file, name }
      const found = words(from.file, from.name)
      return found === undefined ? aliased(module.declared.get(name), module, saying) : { words: found }
    },
    says: (module, name) => {
      const from = module.imports.get(name)
      if (from?.file === LANGUAGE) return from.name === 'language'
      if (from?.file === OF_SERVICES) return true
      if (from) return from.file.startsWith('renderer/') && saying.says(moduleAt(from.file), from.name)
      const declared = module.declared.get(name)
      return declared !== undefined && says(declared, module)
    },
  }
  function says(declared: ts.Node, module: Module): boolean {
    const told = known.get(declared)
    if (told !== undefined) return told
    known.set(declared, false) // one that calls itself says what the rest of it says
    wordsReadIn(bodiesOf(declared), module, saying, () => known.set(declared, true))
    return known.get(declared) === true
  }
  return saying
}

/** What a file of words keeps to itself is read by its functions alone: whatever they read of it is a word. */
const A_WORD = { words: '' } as const

/** Words kept under another name, in the same file. */
function aliased(node: ts.Node | undefined, module: Module, saying: Saying): ReturnType<Saying['wordsOf']> {
  if (node === undefined) return undefined
  if (ts.isIdentifier(node)) return saying.wordsOf(module, node.text)
  if (ts.isCallExpression(node) && node.expression.getText() === 'spoken') return A_WORD
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const whole = aliased(node.expression, module, saying)
  return whole === A_WORD ? A_WORD : whole && { words: memberOf(whole.words, node.name.text) }
}
