/** The command that deletes what was counted, so that the paragraphs are counted again from the start. */
@NullMarked
package io.newswire.streams.cli.reset;

import org.jspecify.annotations.NullMarked;
