// How the page tests speak of the page: its parts by role and name, and what it must never do.
import { expect, test as base, type Locator, type Page } from '@playwright/test';

export const isLongRun = process.env['THREE_ZONE_LONG'] === '1';

/** A page that fails its test when the console shows an error or a script throws. */
export const test = base.extend<{ map: 'drawn' | 'not looked at'; quiet: string[] }>({
  // Drawing without a graphics card is most of an opening: it is spared where a test never looks at the map.
  map: ['drawn', { option: true }],
  context: async ({ context, map }, use) => {
    if (map !== 'drawn') await context.addInitScript(withholdWebGL);
    await use(context);
  },
  quiet: [
    async ({ page }, use) => {
      const errors = noteErrors(page);
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** A test of the long run alone; the short one has of each desk its way from beginning to end, and tells of this one as skipped. */
export const longTest = (isLongRun ? test : test.skip) as typeof test;

/** What the console shows as an error and what scripts throw, from now on. */
export function noteErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** The page as on a machine without WebGL2. */
export function withholdWebGL(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  } as typeof getContext;
}

export const slider = (page: Page): Locator => page.getByRole('slider').first();

/** Opens the page and waits until zones are drawn: the number of zones is known once outlines are. */
export async function openPage(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await waitForZones(page);
}

export async function waitForZones(page: Page): Promise<void> {
  await expect(page.locator('level-totals').first()).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => (await readTotals(page)).sealed.zones, { timeout: 60_000 }).not.toBeNaN();
  await expect(page.locator('app-shell > [slot=map]')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

/** The totals once they have stood still for half a second: after a choice the old ones stand until the answer comes. */
export async function settledTotals(page: Page): Promise<Awaited<ReturnType<typeof readTotals>>> {
  let last = '';
  let totals = await readTotals(page);
  await expect
    .poll(
      async () => {
        totals = await readTotals(page);
        const now = JSON.stringify(totals);
        const stands = now === last && !Number.isNaN(totals.sealed.zones);
        last = now;
        return stands;
      },
      { intervals: [500], timeout: 60_000 },
    )
    .toBe(true);
  return totals;
}

export interface Totals {
  readonly zones: number;
  readonly units: number;
}

/** Zones and units of each level as the table of totals shows them; zones are NaN while the hand moves. */
export async function readTotals(page: Page): Promise<Record<'sealed' | 'controlled' | 'precaution', Totals>> {
  const rows = await page.locator('level-totals').first().locator('tbody tr').evaluateAll((list) =>
    list.map((row) => [...row.querySelectorAll('td')].map((cell) => Number((cell.textContent ?? '').replaceAll(',', '')))),
  );
  const totals = (row: number[] | undefined): Totals => ({ zones: row?.[0] ?? Number.NaN, units: row?.[1] ?? Number.NaN });
  return { sealed: totals(rows[0]), controlled: totals(rows[1]), precaution: totals(rows[2]) };
}
