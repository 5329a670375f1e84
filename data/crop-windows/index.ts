// The crop windows that come with the product, read and checked.
import { readCropWindows } from '../../src/domain/farming/season/read-crop-windows.ts';
import type { CropWindows } from '../../src/domain/farming/season/crop-windows.ts';
import jilin from './JL-2022.json';

export const CROP_WINDOWS: CropWindows = readCropWindows(jilin);
