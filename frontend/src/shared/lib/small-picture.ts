/** Pixels of the longer side; enough to read a printed page in the picture. */
const longestSide = 1_600
const quality = 0.8

/** The size at which a picture is kept: never larger than it is, its sides in proportion. */
export function fitted(
  width: number,
  height: number,
  longest = longestSide,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Draws the picture anew, upright and small. What the camera has written into the file (place, time, device) is
 * not in the copy.
 *
 * @throws when the browser cannot read it
 */
export async function smallPicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(picture.width, picture.height))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return pictureOf(canvas, 'image/jpeg')
}

export function pictureOf(canvas: HTMLCanvasElement, mediaType: string): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gives no picture'))),
      mediaType,
      quality,
    ),
  )
}
