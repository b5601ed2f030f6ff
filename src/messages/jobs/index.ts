// The words of the stack of jobs, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { jobs } from "../en/jobs.ts";

addWords(jobs);
