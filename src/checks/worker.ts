import type { Ledger } from '../ledger/ledger.ts'
import { runChecks } from './runChecks.ts'

/** Findings that a page takes without being held up. */
const PIECE = 400

/** Takes a ledger, answers with its findings in pieces, then an empty one: the page stays free. */
addEventListener('message', ({ data }: MessageEvent<Ledger>) => {
  const findings = runChecks(data)
  for (let at = 0; at < findings.length; at += PIECE) postMessage(findings.slice(at, at + PIECE))
  postMessage([])
})
