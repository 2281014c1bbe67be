import { describe, expect, it } from 'vitest'
import type { CodeListSummary } from '@/shared/api'
import { groupCodeLists, versionState } from './code-lists'

const version = (part: Partial<CodeListSummary>) =>
  ({
    list: 'category',
    name: '困难类别',
    validFrom: '2012-01-01',
    adopted: true,
    inForce: false,
    ...part,
  }) as CodeListSummary

describe('代码表', () => {
  const [category, sex] = groupCodeLists([
    version({ version: '2009', validFrom: '2009-01-01' }),
    version({ version: '2017', inForce: true }),
    version({ list: 'sex', name: '性别', version: '2003' }),
    version({ version: '2020', validFrom: '2020-01-01', adopted: false }),
  ])

  it('同一张表的各个版本归在一起，新的在前', () => {
    expect(category?.versions.map((one) => one.version)).toEqual(['2020', '2017', '2009'])
    expect(category?.inForce?.version).toBe('2017')
    expect(sex?.inForce).toBeUndefined()
  })

  it('未采用不等于停用', () => {
    expect(category?.versions.map((one) => versionState(one).label)).toEqual(['未采用', '现行', '停用'])
  })
})
