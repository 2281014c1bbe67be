import { describe, expect, it } from 'vitest'
import { areaName, areaPrefix } from './areas'

const areas = new Map([
  ['410000', { label: '河南省' }],
  ['410100', { label: '郑州市', parent: '410000' }],
  ['410102', { label: '中原区', parent: '410100' }],
  ['410181', { label: '巩义市', parent: '410100' }],
  ['419001', { label: '济源市', parent: '410000' }],
])

describe('行政区划', () => {
  it.each([
    ['410102', '郑州市中原区'],
    ['410100', '郑州市'],
    ['410181', '巩义市'],
    ['419001', '济源市'],
    ['410000', '河南省'],
    ['419999', '419999'],
  ])('%s 读作 %s', (code, name) => {
    expect(areaName(code, areas)).toBe(name)
  })

  it.each([
    ['410000', '41'],
    ['410100', '4101'],
    ['411000', '4110'],
    ['410102', '410102'],
    ['419001', '419001'],
  ])('%s 及其下级以 %s 开头', (code, prefix) => {
    expect(areaPrefix(code)).toBe(prefix)
  })
})
