/** Tests of reading paragraphs. */
@NullMarked
package io.newswire.streams.kafka;

import org.jspecify.annotations.NullMarked;
