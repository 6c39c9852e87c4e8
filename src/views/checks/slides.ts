import { isAlarm } from '@/checks/finding.ts'
import { worstFirst } from '@/checks/groups.ts'
import type { Telling, ViewSlide } from '../view.ts'
import { pointBlocks } from './pointBlocks.ts'
import { pointsSentence, pointText } from './words.ts'

/** Of the points, so many stand in the notes. */
const MOST = 8

/** Published figures that do not agree, as something to ask about. */
export const pointsSlide: ViewSlide = {
  id: 'points',
  isShown: () => true,
  title: ({ say }) => say('slides.title.points'),
  sentence: ({ findings, say }) => pointsSentence(findings, say),
  notes,
  tables: [],
  blocks: pointBlocks,
}

function notes({ ledger, findings, say }: Telling): string[] {
  if (!findings || findings === 'failed') return []
  return worstFirst(findings.filter(isAlarm))
    .slice(0, MOST)
    .map((finding) => pointText(ledger, finding, say))
}
