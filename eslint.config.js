import tseslint from 'typescript-eslint'

const forged = [
  {
    selector: "TSAsExpression TSTypeReference[typeName.name='Permit']",
    message: 'A permit is issued by the gate, never asserted.',
  },
  {
    selector: "ImportSpecifier[imported.name='Permit'][local.name!='Permit']",
    message: 'A permit keeps its name, so that nobody asserts one under another.',
  },
]

const ambient = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from an injected clock.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time from an injected clock.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only src/server.ts reads the environment.',
  },
  ...forged,
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take randomness from an injected source.',
  },
]

export default tseslint.config(
  { ignores: ['dist', '.build', 'data', 'coverage', 'hapi'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidOperator: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      complexity: ['error', 10],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/server.ts', 'src/adapters/**'],
    rules: { 'no-restricted-syntax': ['error', ...ambient] },
  },
  { files: ['src/server.ts', 'src/adapters/**'], rules: { 'no-restricted-syntax': ['error', ...forged] } },
  // Express knows an error handler by its four parameters.
  {
    files: ['src/web/errors.ts'],
    rules: {
      'max-params': ['error', 4],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines': 'off',
      'max-params': 'off',
      // The policy is told a second time in the plainest way there is: one long list of ifs.
      complexity: ['error', 100],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['*.js', '*.mjs', 'bin/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-exports': 'off' },
  },
)
