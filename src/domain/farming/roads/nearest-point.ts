// Nearest points of straight stretches.

/** Share of the way from a to b at which the stretch is nearest to a point. */
export function nearestShare(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  return square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square));
}

/** Every pair of places at which two stretches may be nearest: where they cross, and at the ends of each; told as share on a–b, share on c–d, distance. */
export function tellNearest(
  ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number, tell: (one: number, other: number, distance: number) => void,
): void {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const turn = ux * vy - uy * vx;
  if (turn !== 0) {
    const one = ((cx - ax) * vy - (cy - ay) * vx) / turn;
    const other = ((cx - ax) * uy - (cy - ay) * ux) / turn;
    if (one >= 0 && one <= 1 && other >= 0 && other <= 1) tell(one, other, 0);
  }
  const keep = (one: number, other: number): void => tell(one, other, Math.hypot(ax + ux * one - cx - vx * other, ay + uy * one - cy - vy * other));
  keep(0, nearestShare(ax, ay, cx, cy, dx, dy));
  keep(1, nearestShare(bx, by, cx, cy, dx, dy));
  keep(nearestShare(cx, cy, ax, ay, bx, by), 0);
  keep(nearestShare(dx, dy, ax, ay, bx, by), 1);
}
