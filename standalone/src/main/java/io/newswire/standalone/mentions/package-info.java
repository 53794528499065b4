/**
 * The matcher alone, without Kafka: articles in, lines of {@code news.mentions} out.
 */
@NullMarked
package io.newswire.standalone.mentions;

import org.jspecify.annotations.NullMarked;
