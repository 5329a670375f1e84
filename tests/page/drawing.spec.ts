// The picture of a day in motion on the built page, held against the engine run beside it.
import { expect } from '@playwright/test';
import { parseIsoDay } from '../../src/domain/day.ts';
import { labelPoints } from '../../src/domain/district/containment.ts';
import { levelOf } from '../../src/domain/zoning/level.ts';
import { worldX, worldY } from '../../src/domain/district/unit-shapes.ts';
import { BORDER, fillColors } from '../../src/map/motion/fill-colors.ts';
import { frameOf } from '../../src/map/motion/frame.ts';
import { mapColors } from '../../src/map/layers/map-colors.ts';
import { judgeDemo } from './demo-engine.ts';
import { longTest, openPage, slider, waitForZones } from './page.ts';

const ZOOM = 13.5;
const DAY = '2022-04-01';

longTest('while the day moves every unit in view has the colour of its level; outlines follow when the hand rests, held or not', async ({ page }) => {
  const { judged, units } = judgeDemo();
  const points = labelPoints(units);
  const middle = units.id.findIndex((id, row) => id.startsWith('YN-01-') && judged.zones.topOf[row] === row);
  const [lng, lat] = [Number(points[2 * middle]!.toFixed(5)), Number(points[2 * middle + 1]!.toFixed(5))];
  await openPage(page, `#map=${ZOOM}/${lat}/${lng}&day=2022-03-31`);
  const canvas = page.locator('.zone-map-motion');
  await expect(canvas).toBeHidden();
  await expect(canvas).toHaveAttribute('aria-hidden', 'true');
  await expect(canvas).toHaveCSS('pointer-events', 'none');

  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  const frame = frameOf({ lng, lat, zoom: ZOOM }, box.width, box.height);
  const seen = [...judged.zones.zoned].flatMap((row) => {
    const x = Math.floor((worldX(points[2 * row]!) - frame.west) * frame.pixelsPerStep);
    const y = Math.floor((worldY(points[2 * row + 1]!) - frame.north) * frame.pixelsPerStep);
    return x >= 0 && y >= 0 && x < box.width && y < box.height ? [{ row, x, y }] : [];
  });
  expect(seen.length).toBeGreaterThan(50);

  // Reads the pixels in the frames in which the picture shows; the last frame is of the last day.
  await page.evaluate((places) => {
    const picture = document.querySelector<HTMLCanvasElement>('.zone-map-motion')!;
    const look = (): void => {
      if (!picture.hidden) {
        const { data } = picture.getContext('2d')!.getImageData(0, 0, picture.width, picture.height);
        const pixels = new Uint32Array(data.buffer);
        Object.assign(window, { pixelsSeen: places.map(({ x, y }) => pixels[y * picture.width + x]) });
      }
      requestAnimationFrame(look);
    };
    look();
  }, seen);
  await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /4月1日/);
  await expect.poll(() => page.evaluate(() => 'pixelsSeen' in window)).toBe(true);
  await waitForZones(page);
  await expect(canvas).toBeHidden();

  const found = await page.evaluate(() => (window as unknown as { pixelsSeen: number[] }).pixelsSeen);
  const day = parseIsoDay(DAY)!;
  const status = judged.history(day, day).base;
  const { side, colors } = fillColors(mapColors('light', 'accessible'), 'perUnit', ZOOM);
  const square = side * side;
  const wrong = seen.filter(({ row }, i) => {
    const level = levelOf(status[row]!);
    const colorsOfLevel = [level, level + BORDER].flatMap((look) => [...colors.subarray(look * square, (look + 1) * square)]);
    // The canvas keeps colours times opacity: a channel comes back rounded, opacity as it was.
    return !colorsOfLevel.some((color) => [0, 8, 16, 24].every((shift) => Math.abs(((color >>> shift) & 255) - ((found[i]! >>> shift) & 255)) <= 2));
  });
  expect(wrong.map(({ row }) => units.id[row])).toEqual([]);
  expect(new Set(seen.map(({ row }) => levelOf(status[row]!))).size).toBeGreaterThan(1);

  const handle = (await slider(page).boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + 60, handle.y + handle.height / 2, { steps: 5 });
  await expect(canvas).toBeVisible();
  await expect(canvas).toBeHidden();
  await page.mouse.up();
});
