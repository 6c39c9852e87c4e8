import { plain } from '@/words/search.ts'

/** What turns a word into a question, and says nothing of what it asks for. */
const AROUND = [
  '请问|我想知道|是?什么意思|谁(?:接受|参加|得到)了?|为什么|怎么|哪些|哪里|多少钱|花了?多少|用了?多少|是?多少|有没有|有多少|花费|花在|花了|用在|是什么|什么是|什么叫|指什么|钱|[吗呢吧了的？?]',
  "\\b(?:how (?:much|many)|what(?:'s| is| was| does| do)?|who|why|where|when|which|did|does|do|is|are|was|were|has|have|had|got|get|went|go|gone|spent|spend|paid|cost|costs|money|mean|means|meaning|of|on|for|to|in|into|by|with|the|a|an|there|any|this|that|they|it|its|please|show|me|tell|about)\\b",
].join('|')

/** Words of the accounts that a question may add to what it asks for. */
const BESIDE =
  '预算|决算|支出|费用|经费|\\b(?:budget|expenditure|expenses?|spending|total|amount|figures?)\\b'

const MEANING = /意思|是什么|什么[是叫]|指什么|定义|解释|\bmean|\bdefin|\bwhat (?:is|are|does)\b/i

/** Whether it is asked what a word means rather than how much it is. */
export function asksMeaning(query: string): boolean {
  return MEANING.test(query)
}

/** A question as it stands, then without what turns a word into one, then without words beside. */
export function wordingsOf(query: string): string[] {
  const asked = query.normalize('NFKC').trim()
  const bare = without(AROUND, asked)
  return [...new Set([asked, bare, without(BESIDE, bare)])].filter((text) => plain(text))
}

function without(words: string, text: string): string {
  return text.replace(new RegExp(words, 'gi'), ' ').replace(/\s+/g, ' ').trim()
}
