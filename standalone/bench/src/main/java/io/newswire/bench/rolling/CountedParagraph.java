package io.newswire.bench.rolling;

import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.memory.ArticleState;
import io.newswire.streams.memory.SubjectCount;
import io.newswire.streams.paragraphs.MentionsWriter;
import io.newswire.streams.paragraphs.Paragraph;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that was read with what is known of its article.
 *
 * @param json the value of its record of mentions; null if it has none
 * @param articleDate epoch ms
 * @param article the state of the article after it
 */
public record CountedParagraph(
        byte @Nullable [] json, long articleDate, List<SubjectCount> counts, ArticleState article) {

    /**
     * Matches and counts a paragraph.
     *
     * @param known of its article; null if this is the first paragraph that came
     * @return null for a copy of a paragraph that has been counted
     */
    public static @Nullable CountedParagraph of(
            Paragraph paragraph, @Nullable ArticleState known, Matcher matcher, MentionsWriter writer)
            throws IOException {
        ArticleState article =
                known == null ? ArticleState.of(paragraph.publishedAt().toEpochMilli()) : known;
        if (article.hasRead(paragraph.paragraph())) {
            return null;
        }
        Reading reading = matcher.read(
                paragraph.text(), paragraph.headline(), Instant.ofEpochMilli(article.date()), article.knowledge());
        List<Mention> mentions = reading.mentions();
        ArticleState.Step step = article.read(paragraph.paragraph(), mentions, reading.learned());
        byte[] json = mentions.isEmpty() ? null : writer.write(paragraph, mentions);
        return new CountedParagraph(json, article.date(), step.counts(), step.after());
    }
}
