import { describe, expect, it } from 'vitest'
import { sourceText } from './source'

describe('来源和说明', () => {
  it.each([
    ['困难职工档案表', '困难职工档案表'],
    ['[C]', '推断，待核定'],
    ['[C] 参照GB/T 4761', '参照GB/T 4761（推断，待核定）'],
    [undefined, '—'],
  ])('%s → %s', (source, text) => expect(sourceText(source)).toBe(text))
})
