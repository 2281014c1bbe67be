import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin, ProxyOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { fieldShell } from './build/field-shell.ts'
import { installed } from './build/installed.ts'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'

const port = (name: string, fallback: number) => Number(process.env[name] ?? fallback)

const upstream = (target: number): ProxyOptions => ({
  target: `http://127.0.0.1:${target}`,
  // The Host header stays as the browser sent it: Keycloak and the API build addresses from it.
  changeOrigin: false,
  xfwd: true,
})

const webPort = port('NUANLIU_WEB_PORT', 8080)
const proxy = {
  '/api': upstream(port('NUANLIU_API_PORT', 8081)),
  '/auth': upstream(port('NUANLIU_KEYCLOAK_PORT', 8082)),
}

/** Set before the proxy answers, so that an upstream's own header of the same name wins. */
function securityHeadersPlugin(): Plugin {
  return {
    name: 'security-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
        // Keycloak's pages bring a policy of their own.
        if (!request.url?.startsWith('/auth/')) {
          response.setHeader('Content-Security-Policy', contentSecurityPolicy)
        }
        next()
      })
    },
  }
}

export default defineConfig({
  plugins: [vue(), securityHeadersPlugin(), fieldShell(), installed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: webPort, strictPort: true, cors: false, proxy },
  preview: { host: '127.0.0.1', port: webPort, strictPort: true, cors: false, proxy },
  build: { chunkSizeWarningLimit: 700, modulePreload: { polyfill: false } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.spec.ts'],
    restoreMocks: true,
    server: { deps: { inline: ['element-plus'] } },
  },
})
