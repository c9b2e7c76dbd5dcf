import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/** A name that comes from another file: which file, and what it is called there. */
export type Import = { readonly file: string; readonly name: string }

/** A file as far as words matter: what it takes in, and what it declares outside any function. */
export type Module = {
  readonly file: string
  readonly sources: readonly ts.SourceFile[]
  readonly imports: ReadonlyMap<string, Import>
  readonly declared: ReadonlyMap<string, ts.Node>
}

/** Every file of the window that is drawn or draws, but for the words themselves. */
export function filesOfTheWindow(): readonly string[] {
  return readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .map((name) => join('renderer', name))
    .filter((file) => /[.](?:ts|vue)$/.test(file) && !/[.]d[.]ts$|[.]test[.]ts$|[.](?:it|en)[.]ts$/.test(file))
}

/** Reads a file of the window; in a component the lines stand where they stand in its file. */
export function read(file: string): Module {
  return moduleOf(file, readFileSync(file, 'utf8'))
}

export function moduleOf(file: string, text: string): Module {
  const sources = scripts(file, text).map((code) => ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true))
  const statements = sources.flatMap((source) => [...source.statements])
  return {
    file,
    sources,
    imports: new Map(statements.filter(ts.isImportDeclaration).flatMap((one) => namesFrom(file, one))),
    declared: new Map(statements.flatMap(declarations)),
  }
}

function scripts(file: string, text: string): readonly string[] {
  if (!file.endsWith('.vue')) return [text]
  const { script, scriptSetup } = parse(text, { filename: file }).descriptor
  return [script, scriptSetup].flatMap((block) =>
    block ? ['\n'.repeat(block.loc.start.line - 1) + block.content] : [],
  )
}

function namesFrom(file: string, { importClause, moduleSpecifier }: ts.ImportDeclaration): [string, Import][] {
  const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''
  const to = from.startsWith('#') ? from.slice(1) : from.startsWith('.') ? join(dirname(file), from) : from
  const bindings = importClause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) return []
  return bindings.elements.map(({ name, propertyName }) => [name.text, { file: to, name: (propertyName ?? name).text }])
}

function declarations(statement: ts.Statement): [string, ts.Node][] {
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
    return [[statement.name.text, statement]]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap((one): [string, ts.Node][] =>
    ts.isIdentifier(one.name) && one.initializer ? [[one.name.text, one.initializer]] : [],
  )
}
