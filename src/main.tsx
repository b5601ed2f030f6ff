// Starts the app in the page.

import { start } from "#app";

const root = document.getElementById("root");
if (root) void start(root);
