package io.newswire.standalone.chaos;

import java.nio.file.Path;

/**
 * One run of a test class.
 *
 * @param logs what the children print, kept after it
 * @param data what they write; gone after it
 * @param seed of what is made up, {@code -Dchaos.seed}
 * @param paragraphs how many are to be published, {@code -Dchaos.paragraphs}
 */
record ChaosRun(Path logs, Path data, long seed, int paragraphs) {}
