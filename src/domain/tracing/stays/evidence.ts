// What a stay is known by.

/** 询问 interview · 支付 payment · 车辆 vehicle · 视频 video · 名册 roster · 定位 gps · 未写 not recorded, by code. */
export const EVIDENCE = ['not-recorded', 'interview', 'payment', 'vehicle', 'video', 'roster', 'gps'] as const;
export type Evidence = (typeof EVIDENCE)[number];
