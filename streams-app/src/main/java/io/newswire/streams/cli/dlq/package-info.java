/**
 * The command for {@code news.paragraphs.dlq}: lists what could not be counted and why, and publishes again what a
 * person names. The letters themselves stay where they are.
 */
@NullMarked
package io.newswire.streams.cli.dlq;

import org.jspecify.annotations.NullMarked;
