/** Tests of reading paragraphs. */
@NullMarked
package io.newswire.streams.paragraphs;

import org.jspecify.annotations.NullMarked;
