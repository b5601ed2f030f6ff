// The words of embeds that few readers meet, brought by the parts that need them.
import { addWords } from "../catalogue.ts";
import { embedding } from "../en/embedding.ts";

addWords(embedding);
