// The words of saving an image, brought by the room that makes pictures.
import { addWords } from "../catalogue.ts";
import { picture } from "../en/picture.ts";

addWords(picture);
