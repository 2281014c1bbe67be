import type { Plugin, Rollup } from 'vite'

const fieldPages = '/src/features/field/'
const libraries = { desktop: '/node_modules/element-plus/', field: '/node_modules/vant/' }

/** The files that the field needs without network, named as the service worker lists them. */
export const fieldFiles = new Set<string>()

/**
 * Knows which files the pages under /m consist of, and fails the build when the desktop's component library is among
 * them, or the field's among those of the desktop.
 */
export function fieldShell(): Plugin {
  return {
    name: 'field-shell',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const isField = (chunk: Rollup.OutputChunk) => chunk.moduleIds.some((id) => id.includes(fieldPages))
      const field = reachedFrom(
        bundle,
        chunks.filter((chunk) => chunk.isEntry || isField(chunk)),
      )
      const desktop = reachedFrom(
        bundle,
        chunks.filter((chunk) => chunk.isEntry || isDesktopPage(chunk)),
      )
      refuse(field, libraries.desktop)
      refuse(desktop, libraries.field)
      for (const chunk of field) {
        fieldFiles.add(chunk.fileName)
        for (const style of chunk.viteMetadata?.importedCss ?? []) fieldFiles.add(style)
        for (const asset of chunk.viteMetadata?.importedAssets ?? []) fieldFiles.add(asset)
      }
    },
  }
}

const isDesktopPage = (chunk: Rollup.OutputChunk) =>
  chunk.isDynamicEntry && !chunk.facadeModuleId?.includes(fieldPages)

/** These chunks and all that is loaded together with them. */
function reachedFrom(bundle: Rollup.OutputBundle, start: Rollup.OutputChunk[]): Set<Rollup.OutputChunk> {
  const reached = new Set<Rollup.OutputChunk>()
  const open = [...start]
  for (let chunk = open.pop(); chunk; chunk = open.pop()) {
    if (reached.has(chunk)) continue
    reached.add(chunk)
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') open.push(imported)
    }
  }
  return reached
}

function refuse(chunks: Set<Rollup.OutputChunk>, library: string): void {
  for (const chunk of chunks) {
    const found = chunk.moduleIds.find((id) => id.includes(library))
    if (found) throw new Error(`${chunk.fileName} must not contain ${found}`)
  }
}
