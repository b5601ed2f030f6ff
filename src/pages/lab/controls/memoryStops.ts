// The sizes of memory on the slider.

/** The sizes on the slider; any whole number of megabytes in between is allowed in a scenario. */
export const MEMORY_STOPS = [
  128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1152, 1280, 1408, 1536, 1769, 2048, 2304, 2560,
  3008, 3538, 4096, 5120, 6144, 7168, 8192, 9216, 10_240,
];
