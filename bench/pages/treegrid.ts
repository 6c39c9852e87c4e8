import { createApp, type Component, defineComponent, h, nextTick } from 'vue'
import TreeGrid, { type TreeGridRow } from '@/views/spending/TreeGrid.vue'
import { codeRows } from '../../tests/codeRows.ts'
import '@/styles/tokens.css'
import '@/styles/base.css'

/* Mounts the same rows as our treegrid and as a plain table, in turns. */

const ROWS = 10_000
const RUNS = 7
const columns = [
  { key: 'name', title: '项目' },
  { key: 'total', title: '合计', align: 'end' },
  { key: 'basic', title: '基本支出', align: 'end' },
  { key: 'project', title: '项目支出', align: 'end' },
] as const
interface Row extends TreeGridRow {
  readonly cells: Readonly<Record<string, string>>
}

const rows = codeRows(ROWS)
  .slice(1)
  .map(({ key, name, cells }): Row => ({
    id: key,
    depth: (key.length - 1) / 2,
    expandable: key.length < 7,
    open: true,
    cells: { name, ...cells },
  }))

const treegrid = defineComponent(() => () => {
  const cell = (key: string) => (props: { row: Row }) => props.row.cells[key]
  const slots = Object.fromEntries(columns.map(({ key }) => [`cell:${key}`, cell(key)]))
  return h(TreeGrid, { rows, columns, label: 'rows' }, slots)
})

const table = defineComponent(() => () => {
  const head = h(
    'tr',
    columns.map(({ title }) => h('th', title)),
  )
  const body = rows.map((row) =>
    h(
      'tr',
      columns.map(({ key }) => h('td', row.cells[key])),
    ),
  )
  return h('table', [h('thead', head), h('tbody', body)])
})

/** Milliseconds from mounting until the frame with the rows has been painted. */
async function firstPaint(component: Component): Promise<number> {
  const app = createApp(component)
  await new Promise(requestAnimationFrame)
  const start = performance.now()
  app.mount('#app')
  await nextTick()
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const taken = performance.now() - start
  app.unmount()
  return taken
}

export interface FirstPaint {
  readonly treegrid: number
  readonly table: number
}

declare global {
  interface Window {
    firstPaints: () => Promise<FirstPaint[]>
  }
}

window.firstPaints = async () => {
  const paints: FirstPaint[] = []
  for (let run = 0; run <= RUNS; run++)
    paints.push({ treegrid: await firstPaint(treegrid), table: await firstPaint(table) })
  return paints.slice(1)
}
