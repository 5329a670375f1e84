// Paints the public picture on a canvas: the map's own picture, and around it what the layout says, in light colours.
import { GROUND_COLORS, PAGE_COLORS, ZONE_LOOKS, type ZoneLook } from '../store/palette.ts';
import type { Palette } from '../store/state.ts';
import { measureScaleBar, writeDistance } from '../views/print/scale-bar.ts';
import type { PictureLayout } from '../views/publishing/picture-layout.ts';
import type { Box, PlacedText } from '../views/publishing/picture-legend.ts';
import type { Measure } from '../views/publishing/picture-text.ts';

const FONTS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';
const { ink, inkSoft, lineStrong, panel } = PAGE_COLORS.light;
const PLATE = 'rgb(255 255 255 / 88%)';
/** Text on the map: names of places on it are as large. */
const ON_MAP = 28;

export interface PaintedMap {
  readonly image: CanvasImageSource;
  readonly metersPerPixel: number;
}

export interface PictureDress {
  readonly palette: Palette;
  /** The word below the arrow. */
  readonly north: string;
}

export function measureOn(context: CanvasRenderingContext2D): Measure {
  return (text, size, weight) => {
    context.font = fontOf(size, weight);
    return context.measureText(text).width;
  };
}

export function paintPicture(context: CanvasRenderingContext2D, layout: PictureLayout, map: PaintedMap, { palette, north }: PictureDress): void {
  context.fillStyle = panel;
  context.fillRect(0, 0, layout.width, layout.height);
  context.drawImage(map.image, layout.map.x, layout.map.y, layout.map.width, layout.map.height);
  context.strokeStyle = lineStrong;
  context.lineWidth = 2;
  context.strokeRect(layout.map.x, layout.map.y, layout.map.width, layout.map.height);
  paintNorth(context, layout.north, north);
  paintScale(context, layout.scale, map.metersPerPixel);
  for (const { level, letter, swatch, badge } of layout.legend) {
    const look = ZONE_LOOKS[palette].light[level];
    paintSwatch(context, swatch, look);
    paintBadge(context, badge, look, letter);
  }
  for (const text of layout.texts) paintText(context, text);
}

function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px ${FONTS}`;
}

function paintText(context: CanvasRenderingContext2D, { lines, size, weight, align, soft, x, y, width, height }: PlacedText): void {
  context.font = fontOf(size, weight);
  context.fillStyle = soft ? inkSoft : ink;
  context.textAlign = align === 'end' ? 'right' : 'left';
  context.textBaseline = 'middle';
  const lineHeight = height / lines.length;
  lines.forEach((line, i) => context.fillText(line, align === 'end' ? x + width : x, y + lineHeight * (i + 0.5)));
}

/** How an area of the level looks on the map, and beside it how a unit looks that is too small for an area. */
function paintSwatch(context: CanvasRenderingContext2D, { x, y, width, height }: Box, look: ZoneLook): void {
  const side = width - height;
  context.fillStyle = GROUND_COLORS.light.land;
  context.fillRect(x, y, side, height);
  context.save();
  context.beginPath();
  context.rect(x, y, side, height);
  context.clip();
  context.globalAlpha = look.fillOpacity;
  context.fillStyle = look.fill;
  context.fillRect(x, y, side, height);
  context.globalAlpha = 1;
  paintHatch(context, { x, y, width: side, height }, look);
  context.restore();
  context.strokeStyle = look.line;
  context.lineWidth = 3;
  context.strokeRect(x + 1.5, y + 1.5, side - 3, height - 3);
  context.beginPath();
  context.arc(x + width - height / 2 + 4, y + height / 2, height * 0.22, 0, Math.PI * 2);
  context.fillStyle = look.fill;
  context.fill();
  context.lineWidth = 1.5;
  context.stroke();
}

function paintHatch(context: CanvasRenderingContext2D, { x, y, width, height }: Box, { hatch, hatchColor }: ZoneLook): void {
  if (hatch === 'none') return;
  context.strokeStyle = hatchColor;
  context.lineWidth = 2;
  context.beginPath();
  for (let at = -height; at < width; at += 14) {
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
    if (hatch !== 'cross') continue;
    context.moveTo(x + at, y);
    context.lineTo(x + at + height, y + height);
  }
  context.stroke();
}

function paintBadge(context: CanvasRenderingContext2D, { x, y, width, height }: Box, look: ZoneLook, letter: string): void {
  context.beginPath();
  context.roundRect(x, y, width, height, width * 0.18);
  context.fillStyle = look.fill;
  context.fill();
  context.strokeStyle = look.line;
  context.lineWidth = 1.5;
  context.stroke();
  context.font = fontOf(height * 0.68, 700);
  context.fillStyle = look.letter;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // Centred by the drawn letter: fonts differ in what they leave above and below.
  const box = context.measureText(letter);
  context.fillText(letter, x + width / 2, y + height / 2 + (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2);
}

function paintNorth(context: CanvasRenderingContext2D, { x, y, width, height }: Box, word: string): void {
  context.fillStyle = PLATE;
  context.fillRect(x, y, width, height);
  context.fillStyle = ink;
  context.beginPath();
  context.moveTo(x + width / 2, y + 8);
  context.lineTo(x + width / 2 + 14, y + 52);
  context.lineTo(x + width / 2 - 14, y + 52);
  context.fill();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = fontOf(word.length > 1 ? 24 : ON_MAP, 700);
  context.fillText(word, x + width / 2, y + height - 21, width - 4);
}

function paintScale(context: CanvasRenderingContext2D, { x, y, width, height }: Box, metersPerPixel: number): void {
  // Lengths of the bar are pixels here, as they are millimetres on paper.
  const { meters, millimeters: length } = measureScaleBar(metersPerPixel, width - 32);
  context.fillStyle = PLATE;
  context.fillRect(x, y, length + 32, height);
  context.strokeStyle = ink;
  context.lineWidth = 3;
  context.beginPath();
  context.moveTo(x + 16, y + height - 24);
  context.lineTo(x + 16, y + height - 10);
  context.lineTo(x + 16 + length, y + height - 10);
  context.lineTo(x + 16 + length, y + height - 24);
  context.stroke();
  context.fillStyle = ink;
  context.font = fontOf(ON_MAP, 400);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(writeDistance(meters), x + 16 + length / 2, y + 26);
}
