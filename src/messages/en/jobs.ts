// Words of the stack of jobs: the ways to run an application, the jobs, and whose each is.
import { addWords } from "../words.ts";

export const jobs = {
  "jobs.title": "Whose job is it?",
  "jobs.choose": "How you run your application",
  "jobs.stack": "The jobs, from your logic down to the building",
  "jobs.way.server": "Own server",
  "jobs.way.machine": "Virtual machine",
  "jobs.way.containers": "Managed containers",
  "jobs.way.functions": "Functions",
  "jobs.logic": "Your business logic",
  "jobs.access": "Who may see and do what",
  "jobs.runtime": "Language runtime and its updates",
  "jobs.availability": "High availability",
  "jobs.management": "Management and monitoring of machines",
  "jobs.os": "Operating system",
  "jobs.network": "Network connection",
  "jobs.hardware": "Hardware",
  "jobs.building": "Building, power and cooling",
  "jobs.yours": "yours",
  "jobs.shared": "shared",
  "jobs.theirs": "the provider's",
  "jobs.sum": "{way}: {n} of {of} jobs are yours alone.",
} as const;

addWords(jobs);
