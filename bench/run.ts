/* `npm run bench [-- name …]` over the built app: prints figures and passes no judgement. */
const BENCHES: Record<string, () => Promise<{ default: () => unknown }>> = {
  sizes: () => import('./sizes.ts'),
  phone: () => import('./phone.ts'),
}

const names = process.argv.slice(3)
const unknown = names.filter((name) => !(name in BENCHES))
if (unknown.length) {
  console.error(
    `There is no bench "${unknown.join('", "')}"; there is ${Object.keys(BENCHES).join(', ')}.`,
  )
  process.exit(1)
}

for (const [name, load] of Object.entries(BENCHES))
  if (!names.length || names.includes(name)) await (await load()).default()
