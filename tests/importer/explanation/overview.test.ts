import { describe, expect, it } from 'vitest'
import { importDocument } from '@/importer/importDocument.ts'
import type { Ledger } from '@/ledger/ledger.ts'

async function imported(...body: readonly string[]): Promise<Ledger> {
  const html = `<p>第一部分 部门概况</p>${body.join('')}<p>第二部分 部门决算表</p>
<p>支出决算表</p><p>部门：某市水务局 2023年度 单位：万元</p><table>
<tr><td>科目编码</td><td>科目名称</td><td>本年支出合计</td></tr>
<tr><td>205</td><td>教育支出</td><td>12.00</td></tr></table>`
  const result = await importDocument([{ name: 'a.html', bytes: new TextEncoder().encode(html) }])
  if (!result.ok) throw new Error(JSON.stringify(result.refused))
  return result.draft.state === 'settled' ? result.draft.ledger : result.draft.reading
}

const lines = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')

describe('what a department is', () => {
  it('has as duties what the article on them lists, and as organisation the other articles', async () => {
    const { duties, organisation } = await imported(
      lines(
        '一、主要职责',
        '第一条 根据机构改革方案，制定本规定。',
        '第二条 某市水务局的主要职责是：',
        '（一）负责水资源管理。',
        '（二）完成交办的其他任务。',
        '第三条 某市水务局设下列内设机构：',
        '（一）办公室。',
      ),
    )
    expect(duties).toEqual(['负责水资源管理。', '完成交办的其他任务。'])
    expect(organisation).toEqual([
      '第一条根据机构改革方案，制定本规定。',
      '第三条某市水务局设下列内设机构：',
      '（一）办公室。',
    ])
  })

  it('has articles as duties where none of them lists duties', async () => {
    const { duties } = await imported(
      lines('一、主要职责', '第一条 负责水资源管理。', '第二条 负责防汛。'),
    )
    expect(duties).toEqual(['第一条负责水资源管理。', '第二条负责防汛。'])
  })

  it('has the units of a list without its head', async () => {
    const { organisation } = await imported(
      lines('二、机构设置', '纳入决算的单位如下。'),
      '<table><tr><td>序号</td><td>单位名称</td></tr><tr><td>1</td><td>某市水务局</td></tr></table>',
    )
    expect(organisation).toContain('1 某市水务局')
    expect(organisation.join('\n')).not.toContain('序号')
  })
})
