/**
 * Articles and how they are read: folders of text files, files of JSON Lines, and JSON Lines from a stream. What cannot
 * be read is reported with its file and line and left out; the rest goes on. Nothing here knows Kafka.
 */
@NullMarked
package io.newswire.producer.articles;

import org.jspecify.annotations.NullMarked;
