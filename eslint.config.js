import eslint from '@eslint/js'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', 'dist-single/', 'bench/dist/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{js,cjs,ts,vue}'],
    extends: [eslint.configs.recommended],
    // The compiler knows the names of the browser and of Node better.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.{ts,vue}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    extends: [...vue.configs['flat/recommended'], ...accessibility.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': 'error',
      'vue/define-emits-declaration': 'error',
      'vue/define-props-declaration': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/no-unused-emit-declarations': 'error',
      'vue/no-unused-properties': 'error',
      'vue/no-v-html': 'error',
      'vue/prefer-true-attribute-shorthand': 'error',
      // Props of type `T | undefined` say what an absent one is.
      'vue/require-default-prop': 'off',
      // A label that wraps or names its control is enough; both is noise.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    plugins: { '@intlify/vue-i18n': vueI18n },
    rules: {
      // What is fetched may not come: it has a time limit, and the page says so.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportExpression:not(CallExpression[callee.name=/^(inTime|withTimeLimit|useLater)$/] > ArrowFunctionExpression > ImportExpression)',
          message: 'Load through useLater or inTime.',
        },
        {
          selector: 'CallExpression[callee.name=/^(fetch|defineAsyncComponent)$/]',
          message: 'Read data through the library, components through useLater.',
        },
      ],
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          attributes: { '/.+/': ['title', 'alt', 'placeholder', 'label', 'aria-label'] },
          ignorePattern: '^[\\s\\d\\p{P}\\p{S}]+$',
        },
      ],
    },
  },
  {
    files: [
      'src/{views/index,library/site,ui/loadAnew,app/serviceWorker,importer/characterMaps}.ts',
      'src/importer/readers/readFile.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Commands talk to whoever runs them.
  { files: ['{scripts,bench,cli,tests/build}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  prettier,
)
