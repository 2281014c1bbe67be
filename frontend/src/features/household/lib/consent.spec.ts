import { describe, expect, it } from 'vitest'
import type { PersonFacts } from '@/shared/api'
import { hasChild } from './consent'
import { draftOf, nothingStored } from './draft'

const draft = (idNumber = '') => draftOf({ head: { idNumber } as never }, nothingStored())
const known = (age: number) => [{ age } as PersonFacts]

describe('家里有没有要由监护人代为同意的孩子', () => {
  it('不满十四周岁才算', () => {
    expect(hasChild(draft(), known(13), '2018-01-10')).toBe(true)
    expect(hasChild(draft(), known(14), '2018-01-10')).toBe(false)
  })

  it('刚填的身份证号也看', () => {
    expect(hasChild(draft('410102198001010018'), [], '1993-12-31')).toBe(true)
    expect(hasChild(draft('410102198001010018'), [], '1994-01-01')).toBe(false)
  })
})
