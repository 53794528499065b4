/**
 * People whom no file lists: where a text introduces them, how far their name goes, and where they are named again.
 */
@NullMarked
package io.newswire.streams.matching.people;

import org.jspecify.annotations.NullMarked;
