import type { Finding } from '../checks/finding.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { csvOf, type Field } from './csv.ts'
import { explanationListing } from './explanationListing.ts'
import { figureListing, tableListing } from './figureListing.ts'
import { findingListing } from './findingListing.ts'
import type { Listing } from './listing.ts'
import type { Say } from '../words/say.ts'
import { scorecardListing } from './scorecardListing.ts'
import type { Files } from './zip.ts'

interface Resource {
  readonly name: string
  readonly listing: Listing
  readonly primaryKey?: string
  readonly foreignKeys?: readonly object[]
}

/**
 * A ledger as the files of a Frictionless Tabular Data Package: `datapackage.json`, which describes
 * the rest, and tables as CSV. They are always the same for the same ledger.
 */
export async function dataPackage(
  id: string,
  ledger: Ledger,
  findings: readonly Finding[],
  say: Say,
): Promise<Files> {
  const resources = await resourcesOf(ledger, findings, say)
  const descriptor = {
    profile: 'tabular-data-package',
    name: packageName(id),
    title: say('exports.package.title', { department: ledger.department, year: ledger.year }),
    // Who publishes the accounts says under which licence; this project cannot.
    description: say('exports.package.description'),
    sources: [
      { title: ledger.source.title, ...(ledger.source.url && { path: ledger.source.url }) },
    ],
    ...(ledger.source.publisher && {
      contributors: [{ title: ledger.source.publisher, role: 'publisher' }],
    }),
    resources: resources.map((resource) => describe(resource, say)),
  }
  const data = resources.map(({ name, listing }) => [
    pathOf(name),
    bytes(csvOf(namedFields(listing), 'plain')),
  ])
  return {
    'datapackage.json': bytes(`${JSON.stringify(descriptor, null, 2)}\n`),
    ...(Object.fromEntries(data) as Files),
  }
}

async function resourcesOf(
  ledger: Ledger,
  findings: readonly Finding[],
  say: Say,
): Promise<Resource[]> {
  const resources: Resource[] = [
    {
      name: 'tables',
      listing: tableListing(ledger, say),
      primaryKey: 'table',
    },
    {
      name: 'figures',
      listing: figureListing(ledger),
      primaryKey: 'address',
      foreignKeys: [{ fields: 'table', reference: { resource: 'tables', fields: 'table' } }],
    },
    {
      name: 'explanation',
      listing: explanationListing(ledger),
      primaryKey: 'address',
    },
    {
      name: 'scorecard',
      listing: scorecardListing(ledger),
    },
    {
      name: 'checks',
      listing: await findingListing(ledger, findings, say),
      primaryKey: 'check',
    },
  ]
  // A table without rows would say that something is published and has nothing in it.
  return resources.filter(({ listing }) => listing.rows.length)
}

function describe({ name, listing, primaryKey, foreignKeys }: Resource, say: Say) {
  return {
    profile: 'tabular-data-resource',
    name,
    path: pathOf(name),
    title: say(`exports.sheet.${name}`),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: listing.columns.map(({ key, type, values }) => ({
        name: key,
        type,
        title: say(`${listing.heads}.${key}`),
        constraints: {
          ...(key === primaryKey && { required: true, unique: true }),
          ...(values && { enum: values }),
        },
      })),
      // A blank cell of the document is an empty field; what is printed as 0 is 0.
      missingValues: [''],
      ...(primaryKey && { primaryKey }),
      ...(foreignKeys && { foreignKeys }),
    },
  }
}

function namedFields({ columns, rows }: Listing): Field[][] {
  return [columns.map(({ key }) => ({ text: key })), ...rows.map((row) => [...row])]
}

function pathOf(name: string): string {
  return `data/${name}.csv`
}

/** The specification allows lower-case letters, digits and `.`, `_`, `-`. */
function packageName(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-') || 'ledger'
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
