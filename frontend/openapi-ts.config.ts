import { defineConfig } from '@hey-api/openapi-ts'

export default defineConfig({
  input: '../openapi.yaml',
  output: { path: process.env.API_OUTPUT ?? 'src/shared/api/generated', clean: true },
  // The backend's records always carry all their properties.
  parser: { transforms: { propertiesRequiredByDefault: true } },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', auth: false, responseStyle: 'data' },
  ],
})
