/** Tests of the memory of articles. */
@NullMarked
package io.newswire.streams.memory;

import org.jspecify.annotations.NullMarked;
