// The elements of a lesson that run something, in one part of the app that is loaded when a lesson is open: its text is read without it.
export { Compare } from "./Compare.tsx";
export { Experiment } from "./Experiment.tsx";
export { Lab } from "./Lab.tsx";
export { LessonWidget } from "./LessonWidget.tsx";
export { Scenes } from "./Scenes.tsx";
