package io.newswire.streams.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newswire.streams.kafka.ParagraphPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Assembles an article, and says which ranges of {@code news.paragraphs} to read for missing paragraphs.
 *
 * <p>For the maintainer. The paragraphs of an article are in one partition in order, perhaps with other articles'
 * between them. The first range is where they are if nothing is between them. After that, 1,000 more records on each
 * side are read, then 10,000. Then the article stays incomplete.
 */
final class ArticleAssembly {
    /** The records of a partition from an offset (inclusive) to another (exclusive). */
    record Stretch(int partition, long from, long to) {}

    private static final List<Integer> MARGINS = List.of(0, 1_000, 10_000);

    private final String articleId;
    private final Map<Integer, JsonNode> mentions = new HashMap<>();
    private final SortedMap<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Known> partitions = new HashMap<>();
    private final Deque<Stretch> left = new ArrayDeque<>();
    private @Nullable MentionedParagraph first;
    private int margin;

    /** The first and last known offsets of the article in a partition, and the numbers of these paragraphs. */
    private record Known(long firstOffset, int firstParagraph, long lastOffset, int lastParagraph) {
        Known with(long offset, int paragraph) {
            return offset < firstOffset
                    ? new Known(offset, paragraph, lastOffset, lastParagraph)
                    : offset > lastOffset ? new Known(firstOffset, firstParagraph, offset, paragraph) : this;
        }
    }

    ArticleAssembly(String articleId) {
        this.articleId = articleId;
    }

    /** Adds a record of {@code news.mentions}; a second copy of a paragraph changes nothing. */
    void addMentions(MentionedParagraph found, @Nullable ParagraphPosition position) {
        if (first == null) {
            first = found;
        }
        mentions.putIfAbsent(found.paragraph(), found.mentions());
        texts.putIfAbsent(found.paragraph(), found.text());
        if (position != null) {
            long offset = position.offset();
            int paragraph = found.paragraph();
            Known known = partitions.get(position.partition());
            partitions.put(
                    position.partition(),
                    known == null ? new Known(offset, paragraph, offset, paragraph) : known.with(offset, paragraph));
        }
    }

    /** Adds a record of {@code news.paragraphs}; of several copies, the first text is kept. */
    void addText(MentionedParagraph found) {
        texts.putIfAbsent(found.paragraph(), found.text());
    }

    boolean isEmpty() {
        return first == null;
    }

    /** Whether the article has as many paragraphs here as it says it has. */
    boolean isComplete() {
        Integer said = first == null ? null : first.paragraphs();
        return said != null && texts.size() >= said;
    }

    /** The next range to read; null if the article is complete, or after the last attempt. */
    @Nullable
    Stretch next() {
        while (!isComplete()) {
            Stretch stretch = left.poll();
            if (stretch != null) {
                return stretch;
            }
            if (margin == MARGINS.size()) {
                return null;
            }
            partitions.forEach(this::widen);
            margin++;
        }
        return null;
    }

    private void widen(int partition, Known known) {
        long from = known.firstOffset() - known.firstParagraph();
        long to = known.lastOffset() + Math.max(1, paragraphs() - known.lastParagraph());
        if (margin == 0) {
            left.add(new Stretch(partition, Math.max(0, from), to));
            return;
        }
        int before = MARGINS.get(margin - 1);
        int now = MARGINS.get(margin);
        if (from - before > 0) {
            left.add(new Stretch(partition, Math.max(0, from - now), from - before));
        }
        left.add(new Stretch(partition, to + before, to + now));
    }

    private int paragraphs() {
        Integer said = first == null ? null : first.paragraphs();
        return said != null ? said : texts.isEmpty() ? 0 : texts.lastKey() + 1;
    }

    /** The article; at least one paragraph must have been added. */
    WholeArticle article() {
        MentionedParagraph head = first;
        if (head == null) {
            throw new IllegalStateException("no paragraph of " + articleId + " was found");
        }
        List<WholeArticle.Item> items = new ArrayList<>();
        texts.forEach((paragraph, text) -> items.add(new WholeArticle.Item(
                paragraph, text, mentions.getOrDefault(paragraph, JsonNodeFactory.instance.arrayNode()))));
        int paragraphs = Math.max(paragraphs(), items.size());
        return new WholeArticle(
                articleId,
                head.source(),
                head.url(),
                head.headline(),
                head.publishedAt(),
                paragraphs,
                items.size() == paragraphs,
                items);
    }
}
