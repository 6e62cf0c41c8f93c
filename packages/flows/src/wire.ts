import { id, opId } from '@cairn/kernel/wire';
import { flowSchema, pinSchema } from '@cairn/workflows/wire';
import type { Flow } from '@cairn/workflows';
import * as z from 'zod/mini';
import { runPolicies } from './fact.ts';

/** Flow drafts belong to the program, not to a chart. */
const chart = z.literal('program');
const revision = z.int().check(z.minimum(1), z.maximum(1_000_000));
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
const name = z.string().check(z.minLength(1), z.maxLength(80));
/** In a linked flow, a node of an included one is `<include>/<its id>`. */
const node = z.string().check(z.minLength(1), z.maxLength(700));

/** A flow is at most this long as JSON text: room for a thousand nodes in two languages, and for the rest of the command. */
export const MOST_CHARACTERS = 500_000;
const flow = flowSchema.check(z.refine((value) => JSON.stringify(value).length <= MOST_CHARACTERS)) as unknown as z.ZodMiniType<Flow>;

const on = { opId, chart, draftId: id, revision };
const policy = z.enum(runPolicies);

export const runsDecision = z.object({
  policy,
  mapping: z.record(node, z.nullable(node)).check(z.refine((mapping) => Object.keys(mapping).length <= 1000)),
  except: z.array(z.object({ checkInId: id, policy })).check(z.maxLength(2000)),
});

export const draftInput = z.object({ opId, chart, draftId: id, base: z.optional(pinSchema), flow: z.optional(flow) });
export type DraftInput = z.infer<typeof draftInput>;

export const changeInput = z.object({ ...on, flow, base: z.optional(pinSchema) });
export type ChangeInput = z.infer<typeof changeInput>;

export const askReviewInput = z.object(on);
export type AskReviewInput = z.infer<typeof askReviewInput>;

export const sendBackInput = z.object({ ...on, words });
export type SendBackInput = z.infer<typeof sendBackInput>;

export const approveInput = z.object(on);
export type ApproveInput = z.infer<typeof approveInput>;

export const approvePromiseInput = z.object({ ...on, promise: name });
export type ApprovePromiseInput = z.infer<typeof approvePromiseInput>;

export const publishInput = z.object({ ...on, runs: runsDecision });
export type PublishInput = z.infer<typeof publishInput>;

export const discardInput = z.object(on);
export type DiscardInput = z.infer<typeof discardInput>;

export const recallInput = z.object({ opId, chart, pin: pinSchema, reason: words });
export type RecallInput = z.infer<typeof recallInput>;

export const draftQuestion = z.object({ draftId: id });
export const pinQuestion = z.object({ pin: pinSchema });
export const flowQuestion = z.object({ flow: name });
export const previewQuestion = z.object({ draftId: id, runs: runsDecision });
export type PreviewQuestion = z.infer<typeof previewQuestion>;
