// The moment of a run, as the worker and the page make it between them.
import type { Model, Run } from "#engine";
import { indexRun } from "../indices.ts";
import { createMoment, type Moment } from "../moment.ts";

export const momentOf = (run: Run, model?: Model): Moment => createMoment(run, indexRun(run, model), model);
