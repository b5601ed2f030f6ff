// The closed vocabulary of a lesson: which elements its text may hold, and which attributes each of them takes.

/** `required` and `optional` attributes by element; nothing else is written in prose. */
export const vocabulary = {
  /** Marks a point of the curriculum as taught under the heading before it. */
  Point: { required: ["id"], optional: [] },
  /** A word of the glossary; its entry is that of its text, or of `of`. */
  Term: { required: [], optional: ["of"] },
  /** A note in the margin: where a figure comes from. */
  Source: { required: ["id"], optional: [] },
  /** A figure that came from a run; the content check makes the run again. */
  Quoted: { required: ["scenario", "read", "shown"], optional: ["change"] },
  /**
   * A prediction, the run that answers it, and the way to that run in the Lab. What stands within is shown with the answer. `quotes`
   * lists the figures from runs that its question repeats, for the content check alone.
   */
  Experiment: { required: ["id", "scenario", "prompt", "question"], optional: ["title", "given", "change", "quotes"] },
  /** A picture of a run, or a picture to handle. `t`: where its clock stands at first, and on paper, in simulated seconds. */
  Widget: { required: ["id"], optional: ["scenario", "change", "t"] },
  /** A state of the stage; scenes that follow one another without text between are steps of one stage. Its words: src/widgets/scenes. */
  Scene: {
    required: ["say"],
    optional: [
      ...["scenario", "change", "from", "to", "seconds", "rooms", "light", "look", "meters", "figures", "picture"],
      "part",
    ],
  },
  /** One run, served by functions and by the always-on servers, side by side. */
  Compare: { required: ["scenario"], optional: ["change"] },
  /** A file of content/examples, whose tests run with all others. */
  Code: { required: ["file"], optional: [] },
  /** A question to remember by; what stands within explains the answer. */
  Question: { required: ["id", "prompt", "options", "answer"], optional: [] },
  /** The way to the Lab with a scenario loaded. */
  Lab: { required: ["scenario"], optional: ["change"] },
};

/** Elements that a reader answers, by `id`. */
export const tasks = ["Experiment", "Question"];
