/**
 * From the bytes of a file to text: compression, encoding, lines, CSV records, dates and HTML. Each class refuses what it
 * cannot read with a reason in one line. Nothing here knows what an article is, or Kafka.
 */
@NullMarked
package io.newswire.producer.articles.text;

import org.jspecify.annotations.NullMarked;
