import { VitePWA } from 'vite-plugin-pwa'
import { fieldFiles } from './field-shell.ts'

/**
 * The pages under /m as an installed application. Its service worker keeps the files that they consist of and
 * nothing else: no answer of the interface ever lies in its cache.
 */
export const installed = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    scope: '/m',
    manifestFilename: 'manifest.json',
    manifest: {
      id: '/m',
      name: '暖流走访',
      short_name: '暖流走访',
      description: '工会走访慰问：没有网络也能用',
      lang: 'zh-CN',
      start_url: '/m',
      scope: '/m',
      display: 'standalone',
      orientation: 'portrait',
      theme_color: '#a61e22',
      background_color: '#f4f6f8',
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      navigateFallback: '/index.html',
      navigateFallbackAllowlist: [/^\/m([/?]|$)/],
      cleanupOutdatedCaches: true,
      // Also the page that has just installed it, so that the very first day may begin without network.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.filter(({ url }) => !url.startsWith('assets/') || fieldFiles.has(url)),
          warnings: [],
        }),
      ],
    },
  })
