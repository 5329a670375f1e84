// The name of a district is one plain line, whatever was typed or pasted.
import { describe, expect, it } from 'vitest';
import { readDistrictName } from './district-name.ts';

describe('readDistrictName', () => {
  it('trims, and makes line ends and runs of blanks one blank', () => {
    expect(readDistrictName('  九台区\r\n　疫情防控  ')).toBe('九台区 疫情防控');
  });

  it('drops characters that turn the direction of text or show nothing', () => {
    expect(readDistrictName('九台\u202e区\u200b\u0000')).toBe('九台区');
  });

  it('is empty when nothing is left', () => {
    expect(readDistrictName(' \u2066\u200d\t')).toBe('');
  });

  it('keeps 40 characters and halves none', () => {
    expect(readDistrictName('𠀀'.repeat(50))).toBe('𠀀'.repeat(40));
  });
});
