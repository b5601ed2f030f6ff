// The words of class bets, brought by their door.
import { addWords } from "../catalogue.ts";
import { bets } from "../en/bets.ts";

addWords(bets);
