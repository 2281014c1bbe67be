import { describe, expect, it } from 'vitest'
import type { CalendarDay } from '@/shared/api'
import { arrangementsOf, monthsOf, workingDaysOf } from './calendar'

const day = (date: string, kind: CalendarDay['kind'], name: string): CalendarDay => ({
  date,
  kind,
  name,
})

const plain = monthsOf({ year: 2018, days: [] })
const cell = (months: typeof plain, date: string) =>
  months.flatMap(({ weeks }) => weeks.flat()).find((one) => one?.date === date)

describe('工作日历：十二个月', () => {
  it('一周从星期一开始，月外的格子空着', () => {
    // 2018-02-01 was a Thursday, 2018-02-28 a Wednesday.
    const february = plain[1]!
    expect(february.weeks).toHaveLength(5)
    expect(february.weeks.every((week) => week.length === 7)).toBe(true)
    expect(february.weeks[0]!.map((one) => one?.day)).toEqual([undefined, undefined, undefined, 1, 2, 3, 4])
    expect(february.weeks[4]!.map((one) => one?.day)).toEqual([26, 27, 28, ...Array(4)])
  })

  it('每年的天数不多不少，闰年也是', () => {
    const days = (year: number) =>
      monthsOf({ year, days: [] }).flatMap(({ weeks }) => weeks.flat().filter(Boolean)).length
    expect(days(2018)).toBe(365)
    expect(days(2024)).toBe(366)
  })

  it('没有安排的日子看星期几', () => {
    expect(cell(plain, '2018-02-09')?.kind).toBe('ordinary')
    expect(cell(plain, '2018-02-10')?.kind).toBe('weekend')
    expect(workingDaysOf(plain)).toBe(261)
  })

  it('放假和调休盖过星期几，工作日数随之变化', () => {
    const months = monthsOf({
      year: 2018,
      days: [day('2018-02-11', 'workday', '春节'), day('2018-02-15', 'holiday', '春节')],
    })
    expect(cell(months, '2018-02-11')).toMatchObject({ kind: 'workday', name: '春节', day: 11 })
    expect(cell(months, '2018-02-15')).toMatchObject({ kind: 'holiday', name: '春节' })
    expect(workingDaysOf(months)).toBe(261)
    expect(workingDaysOf(monthsOf({ year: 2018, days: [day('2018-02-15', 'holiday', '春节')] }))).toBe(260)
  })
})

describe('工作日历：放假安排', () => {
  it('连续的放假合成一段，调休上班归到所属的节日', () => {
    expect(
      arrangementsOf({
        days: [
          day('2017-01-22', 'workday', '春节'),
          day('2017-01-27', 'holiday', '春节'),
          day('2017-01-28', 'holiday', '春节'),
          day('2017-04-02', 'holiday', '清明'),
        ],
      }),
    ).toEqual([
      { name: '春节', from: '2017-01-27', to: '2017-01-28', days: 2, shifted: ['2017-01-22'] },
      { name: '清明', from: '2017-04-02', to: '2017-04-02', days: 1, shifted: [] },
    ])
  })

  it('两个节日相连，合写一段', () => {
    const [golden] = arrangementsOf({
      days: [
        day('2017-09-30', 'workday', '国庆节'),
        day('2017-10-03', 'holiday', '国庆节'),
        day('2017-10-04', 'holiday', '中秋'),
        day('2017-10-05', 'holiday', '国庆节'),
      ],
    })
    expect(golden).toMatchObject({ name: '国庆节、中秋', days: 3, to: '2017-10-05', shifted: ['2017-09-30'] })
  })
})
