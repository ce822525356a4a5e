import type { Area } from './selection.js';

/** A block as often as it fits into the selected area, where it fits in whole numbers; else once. */
export function tiled(block: readonly (readonly string[])[], { top, left, bottom, right }: Area): readonly (readonly string[])[] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  const across = block[0]?.length ?? 0;
  if (across === 0 || height % block.length !== 0 || width % across !== 0) return block;
  return Array.from({ length: height }, (_, row) => {
    const cells = block[row % block.length] ?? [];
    return Array.from({ length: width }, (__, column) => cells[column % across] ?? '');
  });
}
