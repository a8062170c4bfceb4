/** How a picture is enlarged in its box: by `scale`, and moved by so many pixels from the box's upper left corner. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** All of it. */
export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

/** So large that the smallest print of a large screen is read on a phone. */
export const MOST = 6;

/** Enlarges `by` about a point of the box, which stays where it is under the fingers. */
export function zoomAt(zoom: Zoom, by: number, point: { x: number; y: number }, box: Size): Zoom {
  const scale = Math.min(MOST, Math.max(1, zoom.scale * by));
  const grown = scale / zoom.scale;
  return within({ scale, x: point.x - (point.x - zoom.x) * grown, y: point.y - (point.y - zoom.y) * grown }, box);
}

/** Moves the enlarged picture, never further than to its edge. */
export function moveBy(zoom: Zoom, dx: number, dy: number, box: Size): Zoom {
  return within({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, box);
}

function within({ scale, x, y }: Zoom, { width, height }: Size): Zoom {
  return { scale, x: clamp(x, width * (1 - scale), 0), y: clamp(y, height * (1 - scale), 0) };
}

/** Adding 0 turns the negative zero, which styles write with a sign, into zero. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value)) + 0;
}
