/**
 * One class for each file format, behind {@link io.newswire.producer.articles.ArticleFormat};
 * {@link io.newswire.producer.articles.formats.Formats} lists them in the order in which they are tried.
 */
@NullMarked
package io.newswire.producer.articles.formats;

import org.jspecify.annotations.NullMarked;
