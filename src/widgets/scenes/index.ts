// The door to scenes: a moment of a run and how the stage tells it, as plain data in a closed vocabulary.
//   readScene(attributes): a scene, or what is wrong with it        markUs(run, model, mark): when "firstCold" is in this run

export { markUs } from "./marks.ts";
export { OwnWords } from "./ownWords.ts";
export { LONGEST_SENTENCE, readScene, SCENE_ATTRIBUTES } from "./readScene.ts";
export { SCENE_WORDS, wordsOf } from "./sceneWords.ts";
export { sceneAt, type Scene, type SceneAt } from "./scene.ts";
export {
  FIGURES,
  PICTURE_PARTS,
  PICTURES,
  ROOM_NAMES,
  type FigureName,
  type PictureName,
  type RoomName,
} from "./vocabulary.ts";
