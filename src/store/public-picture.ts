// The public picture (公布图) being made: asked for, drawn, or why it cannot be.
import type { State } from './state.ts';

/** Width and height in pixels: a telephone held upright, a square, a big screen. */
export const PICTURE_SIZES = ['1080x1440', '1080x1080', '1920x1080'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** What the map annex of a notice shows: the sealed and controlled zones, or the part that the map shows now. */
export const ANNEX_PARTS = ['zones', 'shown'] as const;
export type AnnexPart = (typeof ANNEX_PARTS)[number];

export type PictureFault = 'no-webgl' | 'placeless' | 'what-if' | 'outside' | 'not-drawn';

/** What a picture was drawn from. */
type Subject = Pick<State, 'view' | 'districtName' | 'language' | 'palette' | 'noticeFrom' | 'whatIf'>;

export interface PublicPicture {
  /** The annex of a notice is printed, not saved: of it only why it could not be is told. */
  readonly size: PictureSize | 'annex';
  readonly of: Subject;
  readonly outcome: 'drawing' | 'printed' | PictureFault | { readonly blob: Blob; readonly name: string };
}

export function setPublicPicture(publicPicture: PublicPicture) {
  return (state: State): State => ({ ...state, publicPicture });
}

/** The picture, unless what it was drawn from is no longer what the page shows. */
export function currentPicture(state: State): PublicPicture | null {
  const { publicPicture } = state;
  if (publicPicture === null) return null;
  const { of } = publicPicture;
  return Object.entries(subjectOf(state)).every(([key, value]) => of[key as keyof Subject] === value) ? publicPicture : null;
}

export function subjectOf({ view, districtName, language, palette, noticeFrom, whatIf }: State): Subject {
  return { view, districtName, language, palette, noticeFrom, whatIf };
}
