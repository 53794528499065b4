/**
 * A paragraph in tokens, and every span of it that the gazetteer knows.
 * Facts about the text only: nothing here accepts or rejects a candidate.
 */
@NullMarked
package io.newswire.streams.matching.text;

import org.jspecify.annotations.NullMarked;
