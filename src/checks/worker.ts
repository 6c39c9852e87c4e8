import type { Ledger } from '../ledger/ledger.ts'
import { runChecks } from './runChecks.ts'

/** Takes a ledger, answers with its findings: the page stays free meanwhile. */
addEventListener('message', ({ data }: MessageEvent<Ledger>) => postMessage(runChecks(data)))
