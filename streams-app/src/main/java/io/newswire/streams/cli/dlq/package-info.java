/**
 * The command for {@code news.paragraphs.dlq}: lists what could not be counted and why, and publishes selected letters
 * again. The letters themselves are never changed.
 */
@NullMarked
package io.newswire.streams.cli.dlq;

import org.jspecify.annotations.NullMarked;
