export interface TableColumn {
  key: string
  label: string
  /** Name of the order in the API; the heading becomes a button. */
  sort?: string
  align?: 'start' | 'end'
  /** The column that names the row: a heading cell, and the title of the card on a phone. */
  main?: boolean
}

/** What the API answers for a list. */
export interface ListPage<T> {
  items: T[]
  page: number
  size: number
  total: number
  totalIsExact: boolean
}
