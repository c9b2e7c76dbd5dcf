import ts from 'typescript'
import type { Module } from './modules.ts'

/** What a name stands for in a file, as far as words go. */
export type Saying = {
  /** The words it is another name of: a group of them, or one of them. */
  readonly wordsOf: (module: Module, name: string) => { readonly words: unknown } | undefined
  /** Whether calling it reads words then and there. */
  readonly says: (module: Module, name: string) => boolean
}
type Found = (node: ts.Node) => void
type Call = ts.CallExpression | ts.NewExpression

/** What calls its functions at once: the words that these read are read only that time. An order keeps no word. */
const AT_ONCE = new Set([
  'map',
  'flatMap',
  'filter',
  'find',
  'some',
  'every',
  'reduce',
  'forEach',
  'from',
  'defineStore',
])

/** Where words are read when that runs, and not later, in what it leaves behind to be called. */
export function wordsReadIn(running: readonly ts.Node[], module: Module, saying: Saying, found: Found): void {
  const visit = (child: ts.Node): void => {
    if (runsLater(child)) return
    if (isCall(child)) callsOf(child).forEach(visitCall)
    const read = wordsAt(child, module, saying)
    if (read === undefined) ts.forEachChild(child, visit)
    else if (!(isGroup(read.words) && isKept(child))) found(child)
  }
  const visitCall = (called: ts.Node): void => {
    if (ts.isIdentifier(called) && saying.says(module, called.text)) found(called)
    if (ts.isFunctionLike(called)) bodiesOf(called).forEach(visit)
  }
  running.forEach(visit)
}

/** What runs when a file is loaded, a function called or an instance made. */
export function bodiesOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isSourceFile(node)) return node.statements
  if (ts.isClassDeclaration(node))
    return node.members.flatMap((member) => {
      if (ts.isPropertyDeclaration(member)) return member.initializer ?? []
      return ts.isConstructorDeclaration(member) ? (member.body ?? []) : []
    })
  return 'body' in node && node.body !== undefined ? [node.body as ts.Node] : []
}

const runsLater = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isFunctionLike(node) ||
  ts.isClassDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isTypeAliasDeclaration(node)

const isCall = (node: ts.Node): node is Call => ts.isCallExpression(node) || ts.isNewExpression(node)

/** What a call runs: what is called, and the functions given to what calls them at once. */
function callsOf({ expression, arguments: given = [] as unknown as ts.NodeArray<ts.Expression> }: Call) {
  if (ts.isParenthesizedExpression(expression)) return [expression.expression]
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
  return AT_ONCE.has(name) ? [expression, ...given] : [expression]
}

/** The words that the longest chain beginning here stands for. */
function wordsAt(node: ts.Node, module: Module, saying: Saying): { readonly words: unknown } | undefined {
  if (ts.isIdentifier(node)) return isNameOnly(node) ? undefined : saying.wordsOf(module, node.text)
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined
  const whole = wordsAt(node.expression, module, saying)
  if (whole === undefined || !isGroup(whole.words)) return whole
  return { words: memberOf(whole.words, ts.isPropertyAccessExpression(node) ? node.name.text : undefined) }
}

/** A member of a group of words; any of them, when its name is known only while running. */
export function memberOf(group: unknown, name: string | undefined): unknown {
  if (!isGroup(group)) return undefined
  return name === undefined ? Object.values(group)[0] : group[name]
}

const isGroup = (words: unknown): words is Readonly<Record<string, unknown>> =>
  typeof words === 'object' && words !== null && Object.getPrototypeOf(words) === Object.prototype

/** A name that stands for no value: of a property, of what is declared. */
function isNameOnly({ parent, pos }: ts.Identifier): boolean {
  const { name } = parent as { readonly name?: ts.Node }
  return name?.pos === pos && !ts.isShorthandPropertyAssignment(parent)
}

/** A whole group of words may be kept under another name: it follows the language. */
const isKept = ({ parent }: ts.Node): boolean =>
  (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) ||
  ts.isPropertyAssignment(parent) ||
  ts.isShorthandPropertyAssignment(parent)
