import { addressOf } from '../../ledger/address.ts'
import { SANGONG } from '../../ledger/form/relations.ts'
import type { NarrativeFigure } from '../../ledger/ledger.ts'
import { type At, type Reading, formOf, said, sentenceOf, sinceLast, unique } from './reading.ts'

type Counted = readonly (readonly [unit: RegExp, words: RegExp, key: string])[]

const GUESTS: Counted = [
  [/^(?:个|批|批次|团|组|次)$/, /团|批|次/, 'groups'],
  [/^(?:人次|人)$/, /./, 'persons'],
]

/** Counts, by the unit and the words around them. */
const COUNTED: Readonly<Record<string, Counted>> = {
  'sangong-abroad': [
    [/^(?:个|批|团|个团组|批次|组)$/, /团|批/, 'groups'],
    [/^(?:人次|人)$/, /./, 'persons'],
  ],
  'sangong-vehicle-purchase': [[/^辆$/, /./, 'vehicles']],
  'sangong-vehicle-operation': [[/^辆$/, /保有/, 'vehicles-held']],
  'sangong-reception': GUESTS,
  'sangong-reception-foreign': GUESTS,
  'sangong-reception-domestic': GUESTS,
  'state-assets': [
    [/^辆$/, /其他用车/, 'other-vehicles'],
    [/^辆$/, /^(?!.*用车).*车辆/, 'vehicles'],
    [/^台|^套/, /通用设备/, 'general-equipment'],
    [/^台|^套/, /专用设备/, 'special-equipment'],
  ],
  'performance-management': [
    [/^个$|^项$/, /自评(?:的)?(?:20\d\d年度?)?(?:项目)?(?:支出)?共?$/, 'self-evaluated'],
    [/^个$|^项$/, /支出项目/, 'projects'],
  ],
  'performance-projects': [[/^个$|^项$/, /./, 'projects']],
  'performance-key-evaluation': [
    [/^(?:个|项)?$/, /财政评价|财政部门/, 'finance-evaluations'],
    [/^(?:个|项)?$/, /./, 'department-evaluations'],
  ],
}

export function countAt(at: At): Reading {
  const { passage, number } = at
  const since = sinceLast(at)
  const sentence = sentenceOf(at)
  const after = at.text.slice(number.after).split(/[，。；;,]/)[0] ?? ''
  const [, , key] =
    (COUNTED[passage.id] ?? []).find(
      ([unit, words]) =>
        unit.test(number.unit ?? '') &&
        words.test(
          passage.id === 'performance-key-evaluation' || passage.id === 'sangong-vehicle-operation'
            ? sentence
            : `${since}${number.unit === '批' || number.unit === '批次' ? number.unit : ''}${passage.id.startsWith(SANGONG) ? after : ''}`,
        ),
    ) ?? []
  return said(at, {
    key: unique(passage, key ?? 'count'),
    kind: 'count',
    subject: undefined,
    metric: 'other',
  })
}

export function scoreAt(at: At): Reading {
  const sentence = sentenceOf(at)
  const isAverage = /平均/.test(sentence)
  const [own] = formOf(at.passage).filter(({ kind }) => kind === 'score')
  const cell = isAverage ? undefined : own?.repeats
  return said(at, {
    key: unique(at.passage, isAverage ? 'average-score' : (own?.key ?? 'score')),
    kind: 'score',
    subject: undefined,
    metric: 'other',
    ...(cell && { cell }),
  })
}

export function averageAt(at: At): Reading {
  const part = at.passage.id
  const has = (key: string) => at.passage.figures.some(({ figure }) => figure.key === key)
  const key = unique(at.passage, 'average')
  const by = /批/.test(at.number.unit ?? '') ? 'groups' : 'persons'
  const isForm = formOf(at.passage).some((form) => form.key === 'average')
  return said(at, {
    key,
    kind: 'quotient',
    subject: undefined,
    metric: 'other',
    ...(isForm &&
      has('actual') &&
      has(by) && {
        of: [addressOf('narrative', part, 'actual'), addressOf('narrative', part, by)],
      }),
  })
}

export function plainAt(at: At, kind: NarrativeFigure['kind'], key: string): Reading {
  return said(at, { key: unique(at.passage, key), kind, subject: undefined, metric: 'other' })
}
