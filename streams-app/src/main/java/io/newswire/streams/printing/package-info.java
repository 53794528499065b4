/**
 * All that is logged or printed for people goes through this package. It keeps control characters in articles, file
 * names and records away from the terminal. It knows nothing else of the application.
 */
@NullMarked
package io.newswire.streams.printing;

import org.jspecify.annotations.NullMarked;
