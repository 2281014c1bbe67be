import { describe, expect, it } from 'vitest'
import { permilleText, shade, tilesOf } from './coverage'

const row = (unionName: string, own = false) => ({
  unionId: unionName,
  unionName,
  own,
  listed: 10,
  visited: 5,
  permille: 500,
  notMet: 0,
  given: '0.00',
})

describe('覆盖率', () => {
  it.each([
    [null, '—', 'none'],
    [0, '0%', 'low'],
    [499, '49.9%', 'low'],
    [500, '50%', 'some'],
    [900, '90%', 'most'],
    [999, '99.9%', 'most'],
    [1000, '100%', 'all'],
  ])('%s', (permille, text, step) => {
    expect(permilleText(permille)).toBe(text)
    expect(shade(permille)).toBe(step)
  })

  it('市按地理位置排成格子，本级不占格子', () => {
    const { tiles, isMap } = tilesOf([row('河南省总工会', true), row('郑州市总工会'), row('安阳市总工会')])
    expect(isMap).toBe(true)
    expect(tiles.map(({ name, place }) => [name, place])).toEqual([
      ['郑州', 'c3-r3'],
      ['安阳', 'c4-r1'],
    ])
  })

  it('县和基层按顺序排', () => {
    const { tiles, isMap } = tilesOf([row('演示县总工会'), row('演示区总工会')])
    expect(isMap).toBe(false)
    expect(tiles.map(({ name }) => name)).toEqual(['演示县总工会', '演示区总工会'])
  })
})
