import { beforeAll, describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import type { ProofOf } from '@/views/proof/entries.ts'
import { proofComments, proofHtml, proofSheet } from '@/views/proof/papers.ts'
import { toldProof } from '@/views/proof/told.ts'
import type { Say } from '@/words/say.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { PLANTED, plantedDraft } from './planted.ts'
import { printedDraft } from './printedDraft.ts'
import { proofOf } from './proofOf.ts'

let say: Say
let clean: ProofOf
let planted: ProofOf
beforeAll(async () => {
  say = await sayIn('zh')
  clean = await proofOf(printedDraft(ledgerWith()))
  planted = await proofOf(plantedDraft())
})

const textsOf = (of: ReturnType<typeof proofSheet>) =>
  of.rows.map((row) => row.map((cell) => (cell && 'text' in cell.field ? cell.field.text : '')))

describe('the list that goes to whoever mends it', () => {
  it('says of each entry how it stands to the version before, and what is done', () => {
    const [first] = toldProof(clean, say).entries
    const proof = toldProof(clean, say, planted, new Set([first?.tick ?? '']))
    const rows = textsOf(proofSheet(proof, say)).filter(([number]) => /^\d+$/.test(number ?? ''))
    const states = rows.map((row) => row.at(-2))
    expect(states.filter((state) => state === '已改好')).toHaveLength(PLANTED.length)
    expect(states.filter((state) => state === '还在')).toHaveLength(proof.entries.length)
    expect(rows.filter((row) => row.at(-1) === '已处理')).toHaveLength(PLANTED.length + 1)
    expect(proofHtml(proof, say).match(/☑/g)).toHaveLength(1)
  })

  it('has a comment for each entry of the file, at its paragraph', () => {
    const proof = toldProof(planted, say)
    const comments = proofComments(proof, 0)
    expect(comments).toHaveLength(proof.entries.length)
    expect(comments.every(({ line }) => line !== undefined)).toBe(true)
    // What belongs to no file is said in each; what stands in one, only there.
    expect(proofComments(proof, 1)).toEqual([])
  })

  it('is text, whatever the document says', () => {
    const proof = toldProof(planted, say)
    const [first] = proof.entries
    const sentence = '</h3><script>alert(1)</script>'
    const html = proofHtml({ ...proof, title: sentence, entries: [{ ...first!, sentence }] }, say)
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(3)
  })
})
