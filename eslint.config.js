import tseslint from 'typescript-eslint'

export default tseslint.config(
  // AssemblyScript looks like TypeScript, and has other types.
  { ignores: ['dist', 'node_modules', 'coverage', 'build/assembly', 'test/consumers/project/*.?js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      // noUncheckedIndexedAccess asks for a proof at every index; where the loop is the proof, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'test/fastCheck.ts has it, with a seed.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
)
