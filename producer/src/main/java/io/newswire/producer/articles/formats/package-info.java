/**
 * One class for each kind of file that articles come in, behind {@link io.newswire.producer.articles.ArticleFormat};
 * {@link io.newswire.producer.articles.formats.Formats} lists them in the order in which they are asked.
 */
@NullMarked
package io.newswire.producer.articles.formats;

import org.jspecify.annotations.NullMarked;
