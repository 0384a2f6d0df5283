import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'src/**/network.data.ts',
      'ui/public/',
      'coverage/',
      'data/',
      'ui/dist/',
      'ui/src/api/schema.d.ts',
      'node_modules/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest modules are classes without members; that is what they are.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A parameter that an interface asks for and an implementation does not need begins with an underscore.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      // Some Nest hooks and adapters return promises only because their interface says so.
      '@typescript-eslint/require-await': 'off',
      // Ports and the configuration are abstract classes that serve as tokens: whatever has their shape is one.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      // The decorators of the platform are applied when somebody reads the documentation; these load 15 MB at the start.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/swagger',
              message: "Import the decorators from 'platform/openapi'.",
              allowTypeImports: true,
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config reads the environment.' },
      ],
    },
  },
  { files: ['src/config/**', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/demo/**', 'test/{accuracy,bench,faults,training}/**'], rules: { 'no-console': 'off' } },
  {
    // What a component gives is always an element.
    files: ['ui/**'],
    rules: { '@typescript-eslint/explicit-function-return-type': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**'],
    rules: {
      // Answers of an application under test have no type until somebody looks at them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
