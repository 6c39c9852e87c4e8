import type { Address } from '../ledger/address.ts'
import { atOddsIn, disputedBy } from './disputes.ts'
import { type Finding, isAlarm, type Term } from './finding.ts'
import { groupedBy } from './groupedBy.ts'

/** Beside a figure: look here. It is no sign of arithmetic, which would stand between figures. */
export const MARK = '※'

/**
 * The figures that readers are asked to look at, one for each cause: what several discrepancies have
 * in common, where they have one; of two places of one figure the one that agrees less with the
 * rest; else the whole that its parts do not give, unless that agrees with
 * several others and one part with the fewest.
 */
export function markedBy(findings: readonly Finding[]): ReadonlySet<Address> {
  let marked = known.get(findings)
  if (!marked) known.set(findings, (marked = marks(findings)))
  return marked
}

/** Every slide asks. */
const known = new WeakMap<readonly Finding[], ReadonlySet<Address>>()

function marks(findings: readonly Finding[]): ReadonlySet<Address> {
  const following = groupedBy(findings, ({ cause }) => cause)
  const agreeing = agreementsOf(findings, new Set(findings.flatMap(disputedBy)))
  const marked = new Set<Address>()
  for (const finding of findings) {
    const address = isAlarm(finding)
      ? suspectOf(finding, following.get(finding.check) ?? [], agreeing)
      : undefined
    if (address) marked.add(address)
  }
  return marked
}

type Agreeing = (address: Address) => number

/** How often each of some figures is what others say it is. */
function agreementsOf(findings: readonly Finding[], of: ReadonlySet<Address>): Agreeing {
  const counts = new Map<Address, number>()
  for (const { verdict, kind, informative, addresses } of findings)
    if ((verdict === 'exact' || verdict === 'rounding') && kind !== 'order' && !informative)
      for (const address of addresses)
        if (of.has(address)) counts.set(address, (counts.get(address) ?? 0) + 1)
  return (address) => counts.get(address) ?? 0
}

function suspectOf(
  finding: Finding,
  consequences: readonly Finding[],
  agreeing: Agreeing,
): Address | undefined {
  // How something is written puts no figure in question.
  if (finding.kind === 'statement' && finding.severity === 'low') return undefined
  const disputed = disputedBy(finding)
  // Sums may have thousands of terms.
  const following = consequences.map((each) => new Set(atOddsIn(each)))
  const shared = disputed.filter((address) => following.every((each) => each.has(address)))
  if (consequences.length && shared.length) return least(shared, agreeing)
  if (finding.kind === 'agreement') return least(disputed, agreeing)
  const isDisputed = new Set(disputed)
  const whole = [finding.left, finding.right]
    .flatMap(({ terms }) => (terms.length === 1 ? (terms as [Term]) : []))
    .find(({ address }) => isDisputed.has(address))?.address
  if (!whole) return disputed[0]
  const printed = [...finding.left.terms, ...finding.right.terms].filter(
    ({ address, value }) => address !== whole && value !== null && isDisputed.has(address),
  )
  return (agreeing(whole) >= SEVERAL && weakest(printed, agreeing)) || whole
}

/** So often may a figure agree by chance; one that agrees more often is not the suspect. */
const SEVERAL = 2

/** The one figure that agrees with fewer than all others; `undefined` where several do. */
function weakest(terms: readonly Term[], agreeing: Agreeing): Address | undefined {
  const fewest = Math.min(...terms.map(({ address }) => agreeing(address)))
  const [one, ...others] = terms.filter(({ address }) => agreeing(address) === fewest)
  return others.length ? undefined : one?.address
}

/** The first of those that agree with the fewest others. */
function least(addresses: readonly Address[], agreeing: Agreeing): Address | undefined {
  return [...addresses].sort((a, b) => agreeing(a) - agreeing(b))[0]
}
