import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const read = (body: string) => shown(strToU8(`<html><body>${body}</body></html>`))

describe('a web page', () => {
  test('spans: beyond the table, to its end, with rows left out', async () => {
    const rows = `<tr><td rowspan=9>a<td colspan="2">b</tr><tr><td>c<td rowspan=0>d<tr><td>e</table>`
    expect(await read(`<table>${rows}`)).toEqual([
      '| [0:3×1 a] [1:1×2 b]',
      '| [1 c] [2:2×1 d]',
      '| [1 e]',
    ])
  })

  test('hidden rows, cells, columns and classes are not there', async () => {
    const page = `<style>.gone, td.no { color:red; display : none }
      @media print { .shown { display: none } } .deep .shown { display: none }</style>
      <table><col><col style="display:none"><col>
      <tr><td rowspan=2>a<td>x<td>1.20
      <tr class="GONE"><td>x<td>9.99
      <tr><td class=shown>b<td>x<td>3.40<td class=no>9.99
      <tr style="visibility:collapse"><td>9.99<td>9.99<td>9.99
      <tr><td style="visibility: hidden">9.99<td>x<td>5.60</table>`
    expect(await read(page)).toEqual(['| [0 a] [1 1.20]', '| [0 b] [1 3.40]', '| [0 ] [1 5.60]'])
  })

  test('what is no text of the page is not seen', async () => {
    const page = `<head><title>题</title></head><script>document.write("9.99")</script><noscript>9.99</noscript>
      <textarea>9.99</textarea><!--[if gte mso 9]><xml>9.99</xml><![endif]--><p hidden>9.99</p>
      <p><ruby>支<rt>zhī</rt></ruby>出</p><img src=x onerror="alert(1)"><p>&lt;b&gt;</p>`
    expect(await read(page)).toEqual(['支出', '<b>', 'unread: picture x'])
  })

  test('lines as they are seen', async () => {
    const page = `<p>收入\n总计\n  12.30 万元<br>支出</p><div>甲<div>乙</div>丙</div><pre>一\t二\n三\t四</pre>a\n b`
    expect(await read(page)).toEqual([
      '收入总计 12.30 万元',
      '支出',
      '甲',
      '乙',
      '丙',
      '| [0 一] [1 二]',
      '| [0 三] [1 四]',
      'a b',
    ])
  })

  test('cells that forget to end, blanks and machine values', async () => {
    const page = `<table><tr><td><p>a<td x:num="8.1">&nbsp;8.10&nbsp;<td>&nbsp;<td>&#12288;<tr><td>b</table>`
    expect(await read(page)).toEqual(['| [0 a] [1 8.10] [2 ] [3 ]', '| [0 b]'])
  })

  test('half a page says so', async () => {
    expect(await shown(strToU8('<html><body><table><tr><td>a<td>b'))).toEqual([
      '| [0 a] [1 b]',
      'unread: damaged </html>',
    ])
    expect(await shown(strToU8('<p>a</p><table><tr><td>a<td>b</table>'))).toEqual([
      'a',
      '| [0 a] [1 b]',
    ])
  })

  test('nesting without end neither hangs nor breaks', async () => {
    expect(await read('<b>'.repeat(100_000))).toEqual(['refused: too-large'])
    const tables = '<table><tr><td>x<td>'.repeat(1000)
    expect((await read(tables)).length).toBeGreaterThan(0)
  })

  test('an archive of pages, as office programs save them', async () => {
    const part = (encoding: string, content: string) =>
      `------=_x\r\nContent-Location: a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html;\r\n charset="gb2312"\r\n\r\n${content}\r\n`
    const archive = [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="----=_x"\r\n\r\n',
      part('quoted-printable', '<html><p>=D6=A7=B3=F6=\r\n=BE=F6=CB=E3=B1=ED</p></html>'),
      '------=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n',
      part('base64', btoa('<table><tr><td>\xba\xcf\xbc\xc6<td>1.20</table>')),
      '------=_x--',
    ]
    expect(await shown(strToU8(archive.join('')))).toEqual(['支出决算表', '| [0 合计] [1 1.20]'])
  })

  test('fields show their value, what has no size is not seen', async () => {
    const page = `<table><tr><td><input value="1,234.50"><td><input type=hidden value=9.99>
      <td><span style="font-size:0">9.99</span><b style="font-size:0.8em">2.30</b></table>`
    expect(await read(page)).toEqual(['| [0 1,234.50] [1 ] [2 2.30]'])
  })

  test('tabs part columns, but do not indent', async () => {
    const tab = '<span style="mso-tab-count:1">&nbsp;&nbsp; </span>'
    const page = `<p>\t\t项目\t合计</p>\n\t\t<p>合计\t\t1.20<br>\t甲${tab}乙${tab}2.30</p><p>完</p>`
    expect(await read(page)).toEqual([
      '| [0 项目] [1 合计]',
      '| [0 合计] [1 ] [2 1.20]',
      '| [0 甲] [1 乙] [2 2.30]',
      '完',
    ])
  })

  test('deletions that a word processor kept are out', async () => {
    expect(await read('<p><del>9.99</del><ins>1.20</ins></p>')).toEqual(['1.20'])
  })
})
