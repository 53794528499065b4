/**
 * Faults while a feed runs: broker, producers and instances of streams-app are processes of their own, to be killed,
 * stopped and started at will. After each fault the group must go on by itself, and at every quiet point the whole table
 * must be what the slow reference makes of the paragraphs that lie in the log.
 */
@NullMarked
package io.newswire.standalone.chaos;

import org.jspecify.annotations.NullMarked;
