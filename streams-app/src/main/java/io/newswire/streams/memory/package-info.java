/**
 * What must be remembered of an article so that each of its paragraphs, subjects and names counts as it should.
 * One class holds it; the topology, the {@code mentions} command and the tests' reference all use that class.
 */
@NullMarked
package io.newswire.streams.memory;

import org.jspecify.annotations.NullMarked;
