const inferred = /^\[C\]\s*/

/** Where something comes from, as people read it: what the rules do not say word for word is marked by us. */
export function sourceText(source: string | undefined): string {
  if (!source) return '—'
  if (!inferred.test(source)) return source
  const rest = source.replace(inferred, '')
  return rest ? `${rest}（推断，待核定）` : '推断，待核定'
}
