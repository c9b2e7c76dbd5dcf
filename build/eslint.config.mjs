import { resolve } from 'node:path'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { floors } from './floors.mjs'

const root = resolve(import.meta.dirname, '..')

// A pattern starting with # would read as a comment in ESLint's gitignore syntax: hence the regex.
const forbiddenFrom = (floor) =>
  `^#(?:${Object.keys(floors)
    .filter((other) => other !== floor && !floors[floor].on.includes(other))
    .join('|')})/`

// A component that took its words from one language would keep them when another is chosen.
const ofOneLanguage = {
  regex: '^#renderer/texts/.+[.](?:it|en)[.]ts$',
  message: 'Take the words from the file that follows the language: #renderer/texts/<group>.ts.',
}

const keepToFloors = Object.keys(floors).map((floor) => ({
  files: [`${floor}/**/*.{ts,vue}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['../*'], message: 'Cross a folder only by its # name.' },
          {
            regex: forbiddenFrom(floor),
            message: `${floor} leans only on: ${floors[floor].on.join(', ') || 'nothing'}.`,
          },
          ofOneLanguage,
        ],
      },
    ],
  },
}))

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a const object and its union.' },
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  { selector: 'ExportAllDeclaration', message: 'Import from the file that owns the thing.' },
  {
    selector: String.raw`Literal[value=/\bmotor[ei]\b/i], TemplateElement[value.raw=/\bmotor[ei]\b/i]`,
    message: 'Who decides is called «core», everywhere.',
  },
]
const clock = [
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is an argument: take a Clock (core/kernel/clock.ts).',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is an argument: take an id source (core/kernel/ids.ts).',
  },
]
const door = [
  {
    selector: "CallExpression[callee.property.name='openExternal']",
    message: 'Pages are opened outside only by electron/main/security.ts.',
  },
]

export default tseslint.config(
  {
    ignores: [
      '.tsbuild',
      'out',
      'dist',
      '.cache',
      'node_modules',
      'test-results',
      '**/*.{mjs,cjs}',
      '**/*.d.ts',
      'build/*.ts',
      'test/*.config.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        // One program for all: five would check what they share five times. `tsc -b` holds each floor to its own types.
        project: 'build/tsconfig/lint.json',
        tsconfigRootDir: root,
        extraFileExtensions: ['.vue'],
      },
    },
  },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'vue/max-lines-per-block': ['error', { script: 80, template: 120, skipBlankLines: true }],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-bare-strings-in-template': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      complexity: ['error', 8],
      'no-restricted-syntax': ['error', ...syntax, ...clock, ...door],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...keepToFloors,
  {
    files: ['core/kernel/clock.ts', 'core/kernel/ids.ts', 'electron/backend/**', 'electron/cli/**', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', ...syntax, ...door] },
  },
  { files: ['electron/main/security.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax, ...clock] } },
  {
    files: ['**/*.test.ts', 'test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
