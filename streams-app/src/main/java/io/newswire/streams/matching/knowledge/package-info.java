/**
 * What the paragraphs of an article have told so far: places, names and people that later paragraphs rely on.
 * A value that is written to bytes and read again; how it is used is decided by the rules.
 */
@NullMarked
package io.newswire.streams.matching.knowledge;

import org.jspecify.annotations.NullMarked;
