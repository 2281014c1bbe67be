import type { FeatureModule, MenuEntry } from '@/shared/module'
import { menuGroups } from '@/shared/module'
import { aidModule, batchModule } from '@/features/aid/module'
import { dictionaryModule } from '@/features/dictionary/module'
import { fieldModule } from '@/features/field/module'
import { enterpriseModule } from '@/features/enterprise/module'
import { fundModule } from '@/features/fund/module'
import { householdModule } from '@/features/household/module'
import { jobsModule } from '@/features/jobs/module'
import { noticesModule } from '@/features/notices/module'
import { papersModule } from '@/features/papers/module'
import { selfCheckModule } from '@/features/selfcheck/module'
import { stationModule } from '@/features/station/module'
import { unionsModule } from '@/features/unions/module'
import { usersModule } from '@/features/users/module'
import { visitModule } from '@/features/visit/module'
import { workbenchModule } from '@/features/workbench/module'

/** Each room of the house that has pages, registered once. */
export const modules: FeatureModule[] = [
  workbenchModule,
  householdModule,
  aidModule,
  batchModule,
  fundModule,
  visitModule,
  fieldModule,
  enterpriseModule,
  stationModule,
  noticesModule,
  selfCheckModule,
  unionsModule,
  dictionaryModule,
  usersModule,
  jobsModule,
  papersModule,
]

const entries = modules.flatMap((module) => module.menu ?? [])

/** The side navigation: groups in their order, each with its entries in theirs. */
export const menu: { label: string; entries: MenuEntry[] }[] = menuGroups
  .map((label) => ({
    label,
    entries: entries.filter((entry) => entry.group === label).sort((a, b) => a.order - b.order),
  }))
  .filter((group) => group.entries.length > 0)
