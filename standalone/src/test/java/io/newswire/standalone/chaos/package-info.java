/**
 * Tests with faults while a feed runs. The broker, the producers and the instances of streams-app are separate
 * processes that a test can kill, stop and start. After each fault the group must continue without help, and at every
 * quiet point the whole table must equal what the slow reference counts from the paragraphs in the log.
 */
@NullMarked
package io.newswire.standalone.chaos;

import org.jspecify.annotations.NullMarked;
