// The words of a package's launch page, which stand beside a lesson in a learning platform.
export const course = {
  "course.noPlatform":
    "No learning platform was found around this page: the lesson works, but your answers are reported to nobody. Open it from your course.",
  "course.notBegun":
    "The learning platform did not begin ({reason}): your answers are reported to nobody. Open the lesson from your course again.",
  "course.notReported":
    "The learning platform did not take your last answers ({reason}). They are told again with the next one.",
  "course.notKept": "Your answers are too long for the learning platform to keep. What it kept before stays.",
  "course.goBack": "Back to the course",
} as const;
