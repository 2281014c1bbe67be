import { expect, it } from 'vitest'
import { fitted } from './small-picture'

it.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [1600, 1, 1600, 1],
  [10_000, 1, 1600, 1],
])('%d×%d 的照片按比例缩到 %d×%d，小的不放大', (width, height, smallWidth, smallHeight) => {
  expect(fitted(width, height)).toEqual({ width: smallWidth, height: smallHeight })
})
