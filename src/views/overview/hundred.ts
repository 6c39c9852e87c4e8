import { classInk, type Ink, UNSAID } from '@/charts/ink.ts'
import type { HundredYuan, YuanGroup } from '@/figures/hundredYuan.ts'
import { saidName } from '@/words/gloss.ts'
import type { Say } from '@/words/say.ts'

/** Names what so many yuan went to. */
export function groupName({ kind, classes }: YuanGroup, say: Say): string {
  const [first] = classes
  if (kind === 'class' && first) return saidName(first.name || first.code, say)
  return say(`overview.hundred.${kind}`, { count: classes.length })
}

/** How many yuan of a hundred; of less than half a one, that it is less than one. */
export function groupYuan({ yuan }: YuanGroup, say: Say): string {
  return yuan ? String(yuan) : say('overview.hundred.under')
}

/** The colour of a group; a class has its own. */
export function groupInk({ kind, classes: [first] }: YuanGroup): Ink {
  return kind === 'unclassified' ? UNSAID : classInk((kind === 'class' && first?.code) || '')
}

/** The key of what has to be said of the picture. */
export function noteOf({ exact, beyond }: HundredYuan): 'beyond' | 'exact' | 'rounded' {
  return beyond ? 'beyond' : exact ? 'exact' : 'rounded'
}
