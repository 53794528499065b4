package io.newswire.streams.evidence;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts behind places and ranges. */
public interface Paragraphs {
    /** The paragraphs at these places, in this order; of two copies of a paragraph the first. */
    List<MentionedParagraph> at(Collection<Place> places);

    /** The whole article whose records lie in a range of {@code news.mentions}; null if none of them is there. */
    @Nullable
    WholeArticle article(String articleId, ArticleRange range);
}
