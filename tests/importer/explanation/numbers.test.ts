import { describe, expect, it } from 'vitest'
import { numbersIn } from '@/importer/explanation/numbers.ts'

const said = (text: string) =>
  numbersIn(text)
    .filter(({ measure }) => measure !== 'none')
    .map(({ value, unit, measure }) => `${value} ${unit ?? ''} ${measure}`)

describe('numbers of a text', () => {
  it.each([
    ['收入、支出总计各是4125.49,4143.91万元', ['4125.49 万元 money', '4143.91 万元 money']],
    ['本年收入1，335.93万元', ['1335.93 万元 money']],
    ['本年收入３，６９８．５５万元', ['3698.55 万元 money']],
    ['占1,055.4%', ['1055.4 % percent']],
    ['用事业基金弥补收支差额万元，结余分配/万元，增长--%', []],
    ['共0.33亿元，其中3300000元', ['0.33 亿元 money', '3300000 元 money']],
    ['下降-2.56%', ['-2.56 % percent']],
    ['2020-2022年规划，截至2021年12月31日，〔2015〕12号', []],
    [
      '单位价值50万元以上设备2台（套），单价100万元（含）以上设备0台（套）',
      ['2 台（套） count', '0 台（套） count'],
    ],
    ['接待国（境）外来访团组个0、来访外宾0人次', ['0 个 count', '0 人次 count']],
    ['选取了2021年度0项目开展评价', ['0  count']],
    ['提高2个百分点', ['2 个百分点 points']],
    ['人均38.5元/人次', ['38.5 元/人次 average']],
    ['1.因公出国（境）费0万元', ['0 万元 money']],
  ])('%s', (text, figures) => {
    expect(said(text)).toEqual(figures)
  })

  it('does not say whether digits parted by a comma are one number or two', () => {
    const [number] = numbersIn('收入和支出分别为125,143万元')
    expect(number?.isAmbiguous).toBe(true)
  })
})
