/** Tests of windows and panes. */
@NullMarked
package io.newswire.streams.windows;

import org.jspecify.annotations.NullMarked;
