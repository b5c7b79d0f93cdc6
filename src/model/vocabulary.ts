/**
 * The closed word lists of the file formats. Their order is the order of every table and chart.
 * Titles in Japanese and English are in messages/.
 */

/** The 13 control categories of 総務省 テレワークセキュリティガイドライン 第5版: the axis all checklists share. */
export const CATEGORIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Who answers: 経営者, システム・セキュリティ管理者, テレワーク勤務者. */
export const ROLES = ['executive', 'administrator', 'teleworker'] as const;
export type Role = (typeof ROLES)[number];

/** 基本対策 and 発展対策 of the guideline. */
export const LEVELS = ['basic', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

/** ◎ (important and easy: first) and ○ of the handbook. */
export const PRIORITIES = ['first', 'next'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Four kinds of measure: 組織的, 人的, 物理的, 技術的 (ISO/IEC 27001:2022; 個人情報保護法の安全管理措置). */
export const MEASURES = ['organizational', 'people', 'physical', 'technological'] as const;
export type Measure = (typeof MEASURES)[number];

/** How far an item can be traced to a published source; see docs/checklist-format.md. */
export const PROVENANCES = ['confirmed', 'lineage', 'composed'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** What a measure protects from. The first four are the handbook's. */
export const THREATS = [
  'malware',
  'unauthorized_access',
  'loss_theft',
  'eavesdropping',
  'mistake',
  'insider',
  'failure',
  'fraud',
  'supplier',
] as const;
export type Threat = (typeof THREATS)[number];

/** What a person can answer. */
export const ANSWERS = ['implemented', 'partial', 'not_implemented', 'unknown', 'not_applicable'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What an item can be in an assessment: an answer, or no answer, or not asked of this firm. */
export const STATUSES = [...ANSWERS, 'unanswered', 'out_of_scope'] as const;
export type Status = (typeof STATUSES)[number];

/** Effort 1: a day with what is there; 2: needs preparation; 3: needs money or organisation. */
export type Effort = 1 | 2 | 3;

/** Impact 1: supports other measures; 2: limits damage; 3: stops the most likely damage. */
export type Impact = 1 | 2 | 3;
