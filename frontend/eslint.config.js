import boundaries from 'eslint-plugin-boundaries'
import vue from 'eslint-plugin-vue'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

const uiLibraries = ['element-plus', 'element-plus/*', 'vant', 'vant/*']
const uiLibraryMessage = '只有 src/shared/ui 可以直接使用组件库：请从 @/shared/ui 引入。'

export default tseslint.config(
  { ignores: ['dist', 'test-results', 'playwright-report', 'src/shared/api/generated'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.app.json' } },
      'boundaries/include': ['src/**/*'],
      'boundaries/elements': [
        { type: 'app', pattern: 'src/app' },
        { type: 'feature', pattern: 'src/features/*', capture: ['room'] },
        { type: 'shared', pattern: 'src/shared' },
      ],
    },
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [{ group: uiLibraries, message: uiLibraryMessage }] }],
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'max-lines': ['error', { max: 350, skipBlankLines: false }],
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {
              from: { element: { type: 'app' } },
              allow: { to: { element: { type: ['app', 'shared'] } } },
            },
            {
              from: { element: { type: 'app' } },
              allow: { to: { element: { type: 'feature', fileInternalPath: ['index.ts', 'module.ts'] } } },
            },
            {
              from: { element: { type: 'feature' } },
              allow: [
                { to: { element: { type: 'shared' } } },
                {
                  to: {
                    element: { type: 'feature', captured: { room: '{{ from.element.captured.room }}' } },
                  },
                },
              ],
            },
            { from: { element: { type: 'shared' } }, allow: { to: { element: { type: 'shared' } } } },
          ],
        },
      ],
    },
  },
  { files: ['src/shared/ui/**'], rules: { 'no-restricted-imports': 'off' } },
  prettier,
)
