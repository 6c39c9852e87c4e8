/* Number formats of spreadsheets: what a cell prints of the number or text that it holds. */

/** What a cell prints. */
export interface Printed {
  readonly text: string
  /** A sign stands for a zero. */
  readonly isZero?: true
}

const YEAR_MONTH = 'yyyy"年"m"月"'
const MONTH_DAY = 'm"月"d"日"'
const accounting = (sign: string, digits: string, zero: string) =>
  `_ ${sign}* ${digits}_ ;_ ${sign}* \\-${digits}_ ;_ ${sign}* "-"${zero}_ ;_ @_ `

/** Formats that files name by number alone, as a Chinese system has them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00' },
  ...{ 5: '"¥"#,##0;"¥"\\-#,##0', 6: '"¥"#,##0;"¥"\\-#,##0' },
  ...{ 7: '"¥"#,##0.00;"¥"\\-#,##0.00', 8: '"¥"#,##0.00;"¥"\\-#,##0.00' },
  ...{ 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM' },
  ...{ 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm' },
  ...{ 27: YEAR_MONTH, 28: MONTH_DAY, 29: MONTH_DAY, 30: 'm-d-yy', 31: `yyyy"年"${MONTH_DAY}` },
  ...{ 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: YEAR_MONTH },
  ...{ 37: '#,##0;\\-#,##0', 38: '#,##0;\\-#,##0' },
  ...{ 39: '#,##0.00;\\-#,##0.00', 40: '#,##0.00;\\-#,##0.00' },
  ...{ 41: accounting('', '#,##0', ''), 42: accounting('"¥"', '#,##0', '') },
  ...{ 43: accounting('', '#,##0.00', '??'), 44: accounting('"¥"', '#,##0.00', '??') },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@' },
  ...{ 50: YEAR_MONTH, 51: MONTH_DAY, 52: YEAR_MONTH, 53: MONTH_DAY, 54: MONTH_DAY },
  ...{ 57: YEAR_MONTH, 58: MONTH_DAY },
}

/** The format of a number that the file itself does not explain. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

type Kind = 'text' | 'digit' | 'point' | 'comma' | 'percent' | 'general' | 'date' | 'at' | 'other'

interface Token {
  readonly kind: Kind
  readonly text: string
}

interface Section {
  readonly tokens: readonly Token[]
  readonly holds: ((value: number) => boolean) | undefined
}

interface Format {
  /** For positive, negative and zero, or for what their conditions say. */
  readonly numbers: readonly Section[]
  readonly texts: Section | undefined
}

/* Literals first, then what means something, then any other character. */
const TOKEN =
  /"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|(General|G\/通用格式)|(E[+-]|\/)|(AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|a{3,4}|e+)|([0#?])|(.)/gisu
const MEANING: Readonly<Record<string, Kind>> = {
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '@': 'at',
}
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/
const ELAPSED = /^(h+|m+|s+)$/i
const CURRENCY = /^\$([^-]*)/
/* What the machine holds beyond this is noise of binary fractions. */
const DIGITS = 15
/* What a cell without a format shows at most, the point included. */
const GENERAL_LENGTH = 11
const MAX_DECIMALS = 30
/* The first day after the years that have four digits. */
const MAX_DAY = 2_958_466
const DAYS_1904 = 1462
const SECONDS = 86_400
const MAX_FORMAT_LENGTH = 500
/* Formats differ by a few in a file; who makes more gains nothing. */
const MAX_KNOWN = 2000
const known = new Map<string, Format>()

/** What a number prints in a format; `is1904`: days count from 1904. */
export function printed(value: number, format: string, is1904 = false): Printed {
  const { numbers } = formatOf(format)
  const index = sectionFor(numbers, value)
  const section = numbers[index] ?? { tokens: [], holds: undefined }
  const isDate = section.tokens.some(({ kind }) => kind === 'date')
  const text = (
    isDate ? dateText(value + (is1904 ? DAYS_1904 : 0), section.tokens) : numberText(value, section)
  ).trim()
  const hasDigit = /\d/.test(text)
  if (value === 0 && text && !hasDigit && !isDate) return { text, isZero: true }
  // Some formats say it with red ink alone.
  return { text: value < 0 && hasDigit && !isDate && !/[-(（－]/.test(text) ? `-${text}` : text }
}

/** What a text prints in a format. */
export function printedText(text: string, format: string): string {
  const section = formatOf(format).texts
  if (!section) return text
  return section.tokens.map((each) => (each.kind === 'at' ? text : each.text)).join('')
}

function sectionFor(sections: readonly Section[], value: number): number {
  if (sections.some(({ holds }) => holds)) {
    const index = sections.findIndex(({ holds }) => holds?.(value))
    if (index >= 0) return index
    const other = sections.findLastIndex(({ holds }) => !holds)
    return Math.max(other, 0)
  }
  if (value < 0 && sections.length > 1) return 1
  return value === 0 && sections.length > 2 ? 2 : 0
}

function formatOf(text: string): Format {
  let format = known.get(text)
  if (!format) {
    if (known.size >= MAX_KNOWN) known.clear()
    format = parsed(text.slice(0, MAX_FORMAT_LENGTH))
    known.set(text, format)
  }
  return format
}

function parsed(format: string): Format {
  const sections: Section[] = []
  let tokens: Token[] = []
  let holds: Section['holds']
  function end(): void {
    sections.push({ tokens, holds })
    tokens = []
    holds = undefined
  }
  for (const match of format.matchAll(TOKEN)) {
    const [, quoted, escaped, bracket, general, other, date, digit, any] = match
    const say = (kind: Kind, text: string) => tokens.push({ kind, text })
    if (any === ';') end()
    else if (any !== undefined) say(MEANING[any] ?? 'text', any)
    else if (digit) say('digit', digit)
    else if (date) say('date', date.toLowerCase())
    else if (general) say('general', '')
    else if (other) say('other', other)
    else if (bracket !== undefined) {
      const [, operator, bound] = CONDITION.exec(bracket) ?? []
      if (operator) holds = (value) => compares(value, operator, Number(bound))
      else if (ELAPSED.test(bracket)) say('date', `[${bracket.toLowerCase()}]`)
      else say('text', CURRENCY.exec(bracket)?.[1] ?? '')
    } else say('text', quoted ?? escaped ?? ' ')
  }
  end()
  const last = sections.at(-1)
  const hasText = sections.length > 3 || last?.tokens.some(({ kind }) => kind === 'at')
  if (!hasText) return { numbers: sections, texts: undefined }
  return { numbers: sections.length > 1 ? sections.slice(0, -1) : sections, texts: last }
}

function compares(value: number, operator: string, bound: number): boolean {
  if (operator === '=') return value === bound
  if (operator === '<>') return value !== bound
  if (value === bound) return operator.endsWith('=')
  return operator.startsWith('<') ? value < bound : value > bound
}

function numberText(value: number, { tokens }: Section): string {
  // Fractions and powers are no way to print an amount: what the cell holds is shown plainly.
  const isPlain = tokens.some(({ kind }) => kind === 'general' || kind === 'at' || kind === 'other')
  if (isPlain) {
    const literals = tokens.map(({ kind, text }) => (kind === 'text' ? text : ''))
    const at = tokens.findIndex(({ kind }) => kind === 'general' || kind === 'at')
    literals[Math.max(at, 0)] = general(Math.abs(value))
    return literals.join('')
  }

  const point = tokens.findIndex(({ kind }) => kind === 'point')
  const isInteger = ({ kind }: Token, at: number) => kind === 'digit' && (point < 0 || at < point)
  const digits = tokens.filter(({ kind }) => kind === 'digit').length
  if (digits === 0) return tokens.map(({ kind, text }) => (kind === 'comma' ? '' : text)).join('')

  const places = tokens.filter(isInteger).length
  const first = tokens.findIndex(isInteger)
  const last = tokens.findLastIndex(isInteger)
  const isComma = (at: number) => tokens[at]?.kind === 'comma'
  // After the digits a comma divides by a thousand, between them it parts thousands.
  const thousands = tokens.filter((_, at) => last >= 0 && isComma(at) && at > last).length
  const isGrouped = tokens.some((_, at) => isComma(at) && at > first && at < last)
  const percents = tokens.filter(({ kind }) => kind === 'percent').length

  const fixed = fixedDigits(Math.abs(value), digits - places, 2 * percents - 3 * thousands)
  const integer = fixed.integer === '0' ? '' : fixed.integer
  let [place, decimal, text] = [0, 0, '']
  for (const [at, token] of tokens.entries())
    if (isInteger(token, at)) {
      const right = places - 1 - place
      // The first place takes all digits that are left.
      const end = Math.max(integer.length - right, 0)
      const own = integer.slice(place === 0 ? 0 : Math.max(end - 1, 0), end)
      text += grouped(own || blank(token.text), right, isGrouped, text)
      place++
    } else if (token.kind === 'digit') {
      const isOut = token.text !== '0' && /^0*$/.test(fixed.decimals.slice(decimal))
      text += isOut ? blank(token.text) : fixed.decimals.charAt(decimal)
      decimal++
    } else if (token.kind !== 'comma') text += token.text
  return text
}

/** A place without a digit. */
function blank(place: string): string {
  if (place === '0') return '0'
  return place === '?' ? ' ' : ''
}

/** Digits with commas, the last of which stands `right` places from the end. */
function grouped(digits: string, right: number, isGrouped: boolean, before: string): string {
  if (!isGrouped) return digits
  let text = ''
  for (const [at, digit] of [...digits].entries()) {
    text += digit
    const left = right + digits.length - 1 - at
    if (left > 0 && left % 3 === 0 && /\d/.test(before + text)) text += ','
  }
  return text
}

/** A number rounded as it is printed: half of the last digit goes up. */
function fixedDigits(
  value: number,
  decimals: number,
  shift: number,
): { readonly integer: string; readonly decimals: string } {
  const places = Math.min(decimals, MAX_DECIMALS)
  const [mantissa = '', exponent] = value.toExponential(DIGITS - 1).split('e')
  const digits = mantissa.replace('.', '')
  const kept = Number(exponent) + 1 + shift + places
  let whole = 0n
  if (kept >= DIGITS) whole = BigInt(digits + '0'.repeat(Math.min(kept - DIGITS, 400)))
  else if (kept >= 0)
    whole = BigInt(digits.slice(0, kept) || '0') + (digits.charAt(kept) >= '5' ? 1n : 0n)
  const text = whole.toString().padStart(places + 1, '0')
  const point = text.length - places
  return { integer: text.slice(0, point), decimals: text.slice(point).padEnd(decimals, '0') }
}

/** What a cell without a format shows. */
function general(value: number): string {
  if (value >= 10 ** GENERAL_LENGTH || (value > 0 && value < 1e-9))
    return value.toExponential(5).replace(/\.?0*e/, 'E')
  const length = Math.floor(value).toString().length
  const { integer, decimals } = fixedDigits(value, Math.max(0, GENERAL_LENGTH - 1 - length), 0)
  return `${integer}.${decimals}`.replace(/\.?0*$/, '')
}

function dateText(value: number, tokens: readonly Token[]): string {
  if (!(value >= 0 && value < MAX_DAY)) return '#'
  const seconds = Math.round(value * SECONDS)
  const day = Math.floor(seconds / SECONDS)
  // Spreadsheets believe that 1900 was a leap year.
  const date = new Date(Date.UTC(1899, 11, day > 59 ? 30 : 31) + (seconds % SECONDS) * 1000)
  date.setUTCDate(date.getUTCDate() + day)
  const dates = tokens.filter(({ kind }) => kind === 'date')
  const half = dates.some(({ text }) => /[/]/.test(text))
  const padded = (number: number, { length }: string) =>
    String(number).padStart(length > 1 ? 2 : 1, '0')

  let before = ''
  const out = tokens.map(({ kind, text }, at) => {
    if (kind !== 'date') return kind === 'digit' ? '0' : text
    const isMinute =
      /^\[?m/.test(text) &&
      text.length < 3 &&
      (/h/.test(before) ||
        /s/.test(tokens.slice(at + 1).find((each) => each.kind === 'date')?.text ?? ''))
    before = text
    switch (text[0]) {
      case 'y':
      case 'e':
        return text.length === 2
          ? padded(date.getUTCFullYear() % 100, text)
          : String(date.getUTCFullYear())
      case 'm':
        if (isMinute) return padded(date.getUTCMinutes(), text)
        return text.length > 2
          ? date.toUTCString().slice(8, 11)
          : padded(date.getUTCMonth() + 1, text)
      case 'd':
        return text.length > 2 ? date.toUTCString().slice(0, 3) : padded(date.getUTCDate(), text)
      case 'h':
        return padded(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), text)
      case 's':
        return padded(date.getUTCSeconds(), text)
      case '[':
        return String(Math.floor(seconds / (text[1] === 'h' ? 3600 : text[1] === 'm' ? 60 : 1)))
      case 'a':
        if (text.includes('/')) return date.getUTCHours() < 12 ? 'AM' : 'PM'
        return '日一二三四五六'.charAt(date.getUTCDay())
      default:
        return date.getUTCHours() < 12 ? '上午' : '下午'
    }
  })
  return out.join('')
}
