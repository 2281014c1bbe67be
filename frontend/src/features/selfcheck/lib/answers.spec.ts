import { describe, expect, it } from 'vitest'
import { answerFaults, emptyAnswers, placeNames, requestOf } from './answers'

const filled = {
  ...emptyAnswers(),
  area: '410122',
  persons: '3',
  monthIncome: '900',
  worker: 'urban' as const,
}

describe('自助测算的回答', () => {
  it('asks for what the test needs, and no more', () => {
    expect(Object.keys(answerFaults(emptyAnswers()))).toEqual([
      '/area',
      '/persons',
      '/monthIncome',
      '/worker',
    ])
    expect(answerFaults(filled)).toEqual({})
  })

  it('asks migrant workers for membership and contract', () => {
    expect(Object.keys(answerFaults({ ...filled, worker: 'migrant' }))).toEqual([
      '/unionMember',
      '/contractMonths',
    ])
  })

  it('sends amounts in full and says no to what was not ticked', () => {
    expect(requestOf({ ...filled, illness: '1200.5', exclusions: ['motorVehicle'] })).toMatchObject({
      persons: 3,
      monthIncome: '900',
      illness: '1200.5',
      migrant: false,
      exclusions: { motorVehicle: true, secondDwelling: false },
    })
  })

  it('names places with the city', () => {
    expect(
      placeNames([
        { code: '410000', label: '河南省', parent: '' },
        { code: '410100', label: '郑州市', parent: '410000' },
        { code: '410122', label: '中牟县', parent: '410100' },
      ]).map(({ label }) => label),
    ).toEqual(['郑州市', '郑州市中牟县'])
  })
})
