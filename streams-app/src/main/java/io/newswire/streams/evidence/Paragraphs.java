package io.newswire.streams.evidence;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs at positions and in ranges. */
public interface Paragraphs {
    /** The paragraphs at these positions, in this order; of two copies of a paragraph, the first. */
    List<MentionedParagraph> at(Collection<Place> places);

    /** The whole article with records in a range of {@code news.mentions}; null if all of them have been deleted. */
    @Nullable
    WholeArticle article(String articleId, ArticleRange range);
}
