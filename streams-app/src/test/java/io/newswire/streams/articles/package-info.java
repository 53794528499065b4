/** Tests of the memory of articles. */
@NullMarked
package io.newswire.streams.articles;

import org.jspecify.annotations.NullMarked;
