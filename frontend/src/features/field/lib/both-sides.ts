import type { DayPack } from './day-pack'
import type { VisitParcel } from './field'

export interface BothSides {
  label: string
  mine: string
  theirs: string
}

export function bothSides(parcel: VisitParcel, pack: DayPack | undefined): BothSides[] {
  return parcel && pack ? [] : []
}
