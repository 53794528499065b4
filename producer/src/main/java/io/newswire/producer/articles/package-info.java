/**
 * Articles and how they are read: files and folders of any {@link io.newswire.producer.articles.ArticleFormat}, in order
 * of date, and streams in order of arrival. What cannot be read is reported with its file and line and left out; the rest
 * goes on. Nothing here knows Kafka.
 */
@NullMarked
package io.newswire.producer.articles;

import org.jspecify.annotations.NullMarked;
