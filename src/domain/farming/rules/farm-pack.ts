// 春耕规则包: who may leave home for the field by the level of the home, each sentence with its source.
import type { Level } from '../../zoning/level.ts';
import type { Bilingual } from '../../zoning/packs/rule-pack.ts';

/** 不得外出 · 两点一线 closed loop home–field–home · 正常 free. */
export type Movement = 'none' | 'loop' | 'free';

/**
 * What a text asks beside the level. `building-clean` is computed from the home's latest positive; the rest is attested
 * by the village when it verifies (核实) and stands on the pass for the checkpoint.
 */
export type FarmCondition =
  /** No positive in one's own building (本楼栋无新增) for so many days before the list day; `stair`: in one's own stair (单元) alone. */
  | { readonly kind: 'building-clean'; readonly days: number; readonly within?: 'stair' | undefined }
  /** Neither close nor secondary contact (非密接、次密接). */
  | { readonly kind: 'not-contact' }
  /** So many days at home (居家). */
  | { readonly kind: 'home-days'; readonly days: number }
  /** PCR negative within so many hours (核酸阴性). */
  | { readonly kind: 'pcr-within'; readonly hours: number }
  /** So many negative PCR within so many days. */
  | { readonly kind: 'pcr-negatives'; readonly count: number; readonly days: number }
  /** Every PCR of the last days negative. */
  | { readonly kind: 'pcr-all-negative'; readonly days: number }
  /** Antigen negative on the day itself (抗原). */
  | { readonly kind: 'antigen-same-day' };

export interface FarmAccess {
  readonly movement: Movement;
  readonly conditions: readonly FarmCondition[];
  readonly clause: Bilingual;
  /** The document, in Chinese and English; grade as in the zone packs: A official, B repost, C aggregator, D our own reading. */
  readonly source: { readonly text: string; readonly english: string; readonly grade: 'A' | 'B' | 'C' | 'D' };
}

/** One issuing body's rule of one date. */
export interface FarmPack {
  readonly id: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  /** ISO day. */
  readonly date: string;
  /** From one's village to its fields, every day. */
  readonly fieldWork: Readonly<Record<Level, FarmAccess>>;
  /**
   * 返乡: held outside one's village, going (back) to farm it. Days of health monitoring (健康监测) after a return are told
   * in the clause alone: no register has the day of the return, so that the closed loop they ask for does not end by itself.
   */
  readonly returning: Readonly<Record<Level, FarmAccess>>;
}
