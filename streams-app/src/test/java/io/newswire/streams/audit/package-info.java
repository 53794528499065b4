/** Tests of reading paragraphs. */
@NullMarked
package io.newswire.streams.audit;

import org.jspecify.annotations.NullMarked;
