/**
 * Forgetting what was counted, so that the paragraphs are counted anew.
 */
@NullMarked
package io.newswire.streams.cli.reset;

import org.jspecify.annotations.NullMarked;
