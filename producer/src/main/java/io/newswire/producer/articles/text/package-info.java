/**
 * Turns the bytes of a file into text: compression, encoding, lines, CSV records, dates and HTML. Each class refuses
 * what it cannot read and gives the reason in one line. Nothing here knows Kafka or what an article is.
 */
@NullMarked
package io.newswire.producer.articles.text;

import org.jspecify.annotations.NullMarked;
