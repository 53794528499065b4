/**
 * Bodies that no file lists: which words make a name a body's, how far the name goes, and its short forms.
 */
@NullMarked
package io.newswire.streams.matching.bodies;

import org.jspecify.annotations.NullMarked;
