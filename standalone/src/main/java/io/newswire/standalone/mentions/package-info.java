/** The matcher alone, without Kafka: reads articles and prints values of {@code news.mentions}. */
@NullMarked
package io.newswire.standalone.mentions;

import org.jspecify.annotations.NullMarked;
