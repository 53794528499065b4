/**
 * Places: which one a name of several places means, and the places that no file lists.
 */
@NullMarked
package io.newswire.streams.matching.places;

import org.jspecify.annotations.NullMarked;
