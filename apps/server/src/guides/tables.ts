import type { TalkKind, TalkSide } from '@cairn/guides';

/** `courses` and `tallies` are JSON; `by` is a person's id. */
export type GuideTables = {
  guide_runs: { chart: string; session_id: string; seq: number; courses: string; tallies: string };
  talk_tags: {
    chart: string;
    session_id: string;
    tag_id: string;
    seq: number;
    kind: TalkKind;
    side: TalkSide;
    quote: string;
    at: number;
    second: number;
    by: string;
  };
};
