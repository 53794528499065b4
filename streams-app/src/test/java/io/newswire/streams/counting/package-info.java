/** Tests of windows and panes. */
@NullMarked
package io.newswire.streams.counting;

import org.jspecify.annotations.NullMarked;
