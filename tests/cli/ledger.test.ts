import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { answer } from '../../cli/commands.ts'

const say = await sayIn('zh')
const NAMES = ['check', 'import', 'review', 'publish', 'query', 'poster']
const USAGE = `usage: ledger ${NAMES.join('|')} …`

describe('ledger', () => {
  it.each(NAMES)('has %s, which says how it is used', async (name) => {
    expect(await answer([name], say)).toEqual({
      status: 2,
      out: [],
      err: [expect.stringMatching(`^usage: ledger ${name} `)],
    })
  })

  it.each([[[]], [['chek', 'a.json']], [['constructor']], [['--quiet']]])(
    'says what there is, to %j',
    async (argv) => {
      expect(await answer(argv, say)).toEqual({ status: 2, out: [], err: [USAGE] })
    },
  )

  it('says so to who asks, too', async () => {
    expect(await answer(['--help'], say)).toEqual({ status: 0, out: [USAGE], err: [] })
  })

  it('ends with the status of its command, whose complaints are no output', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/run.js', 'cli/ledger.ts', 'check'],
      { encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^usage: ledger check /)
  })
})
