// Words of the provider at which a reader wants the runs of lessons.
import { addWords } from "../words.ts";

export const learnAt = {
  "learnAt.provider": "Runs at",
  "learnAt.providerMeans":
    "Pictures below run at {provider}. The text, its questions and its scenes are about {usual}: what a question’s run comes to at {provider} is told with its answer.",
  "learnAt.about": "On {provider}",
  "learnAt.sameAt": "The same at {provider}: {says}.",
  "learnAt.inPart": "Something that it uses has no known price there: it comes to that at least.",
  "learnAt.compare": "The same at {provider}",
} as const;

addWords(learnAt);
