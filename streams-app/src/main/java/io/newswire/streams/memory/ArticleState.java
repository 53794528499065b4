package io.newswire.streams.memory;

import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of one article: its date, the paragraphs that were read, the subjects that it has named and what
 * it taught the matcher. A value: {@link #read} returns the state after a paragraph and does not change this one.
 */
public final class ArticleState {
    /** What a paragraph adds to the counts, and the state after it. */
    public record Step(List<SubjectCount> counts, ArticleState after) {}

    private static final int PAIR_BYTES = Short.BYTES + Integer.BYTES;

    private final long date;
    private final BitSet paragraphs;
    private final IdList countries;
    private final IdList actors;
    // A pair is the country's place in its list, shifted left by 32, plus the actor's: ids are stored once. Sorted.
    private final long[] pairs;
    private final ArticleKnowledge knowledge;
    private final byte[] knowledgeBytes;

    private ArticleState(
            long date,
            BitSet paragraphs,
            IdList countries,
            IdList actors,
            long[] pairs,
            ArticleKnowledge knowledge,
            byte[] knowledgeBytes) {
        this.date = date;
        this.paragraphs = paragraphs;
        this.countries = countries;
        this.actors = actors;
        this.pairs = pairs;
        this.knowledge = knowledge;
        this.knowledgeBytes = knowledgeBytes;
    }

    /** The state of an article before its first paragraph, with the date of its first event (epoch ms). */
    public static ArticleState of(long date) {
        ArticleKnowledge none = ArticleKnowledge.none();
        return new ArticleState(date, new BitSet(), IdList.NONE, IdList.NONE, new long[0], none, none.toBytes());
    }

    /**
     * The date of the article (epoch ms): the date of its first event. Everything in the article counts at this date.
     */
    public long date() {
        return date;
    }

    /** What the paragraphs read so far taught the matcher. */
    public ArticleKnowledge knowledge() {
        return knowledge;
    }

    public boolean hasRead(int paragraph) {
        return paragraphs.get(paragraph);
    }

    /**
     * Counts a paragraph that was not read before.
     *
     * @param mentions of the paragraph, in text order
     * @param learned what the matcher knows of the article after it
     */
    public Step read(int paragraph, List<Mention> mentions, ArticleKnowledge learned) {
        ParagraphCounts found = new ParagraphCounts(mentions);
        List<SubjectCount> counts = new ArrayList<>();
        long[] pairsAfter = pairs;

        count(counts, SubjectKey.WHOLE_FEED, mentions.size(), paragraphs.isEmpty());
        if (found.countrySpans > 0) {
            count(counts, SubjectKey.ALL_COUNTRIES, found.countrySpans, countries.isEmpty());
        }
        if (found.actorSpans > 0) {
            count(counts, SubjectKey.ALL_ACTORS, found.actorSpans, actors.isEmpty());
        }
        IdList countriesAfter = countries.with(found.countries.keySet());
        IdList actorsAfter = actors.with(found.actors.keySet());
        found.countries.forEach((id, spans) -> count(counts, SubjectKey.country(id), spans.size(), !countries.has(id)));
        found.actors.forEach((id, spans) -> count(counts, SubjectKey.actor(id), spans.size(), !actors.has(id)));
        for (Map.Entry<String, List<Mention>> country : found.countries.entrySet()) {
            for (Map.Entry<String, List<Mention>> actor : found.actors.entrySet()) {
                if (ParagraphCounts.standApart(country.getValue(), actor.getValue())) {
                    long pair = ((long) countriesAfter.placeOf(country.getKey()) << 32)
                            + actorsAfter.placeOf(actor.getKey());
                    int at = Arrays.binarySearch(pairsAfter, pair);
                    if (at < 0) {
                        pairsAfter = inserted(pairsAfter, -at - 1, pair);
                    }
                    count(counts, SubjectKey.pair(country.getKey(), actor.getKey()), 1, at < 0);
                }
            }
        }
        BitSet paragraphsAfter = (BitSet) paragraphs.clone();
        paragraphsAfter.set(paragraph);
        // What nothing was added to has its bytes already: most paragraphs teach nothing.
        byte[] learnedBytes = learned.equals(knowledge) ? knowledgeBytes : learned.toBytes();
        return new Step(
                counts,
                new ArticleState(
                        date, paragraphsAfter, countriesAfter, actorsAfter, pairsAfter, learned, learnedBytes));
    }

    private static long[] inserted(long[] sorted, int at, long value) {
        long[] longer = new long[sorted.length + 1];
        System.arraycopy(sorted, 0, longer, 0, at);
        longer[at] = value;
        System.arraycopy(sorted, at, longer, at + 1, sorted.length - at);
        return longer;
    }

    private static void count(List<SubjectCount> counts, SubjectKey subject, int mentions, boolean firstInArticle) {
        counts.add(new SubjectCount(subject, new Counts(mentions, 1, firstInArticle ? 1 : 0)));
    }

    /** How many bytes {@link #toBytes} returns, or a few more. */
    public int size() {
        return Long.BYTES
                + 2 * Integer.BYTES
                + paragraphs.length() / Byte.SIZE
                + 1
                + countries.size()
                + actors.size()
                + pairs.length * PAIR_BYTES
                + knowledgeBytes.length;
    }

    /** This state as bytes for {@link #fromBytes}: about ten bytes for each subject, six for each pair. */
    public byte[] toBytes() {
        byte[] read = paragraphs.toByteArray();
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES
                + 2 * Integer.BYTES
                + read.length
                + countries.size()
                + actors.size()
                + pairs.length * PAIR_BYTES
                + knowledgeBytes.length);
        out.putLong(date);
        out.putInt(read.length).put(read);
        countries.writeTo(out);
        actors.writeTo(out);
        out.putInt(pairs.length);
        for (long pair : pairs) {
            out.putShort((short) (pair >> 32)).putInt((int) pair);
        }
        return out.put(knowledgeBytes).array();
    }

    public static ArticleState fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long date = in.getLong();
        BitSet paragraphs = BitSet.valueOf(block(in, in.getInt()));
        IdList countries = IdList.readFrom(in);
        IdList actors = IdList.readFrom(in);
        long[] pairs = new long[in.getInt()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) Short.toUnsignedInt(in.getShort()) << 32) + in.getInt();
        }
        byte[] knowledge = block(in, in.remaining());
        return new ArticleState(
                date, paragraphs, countries, actors, pairs, ArticleKnowledge.fromBytes(knowledge), knowledge);
    }

    private static byte[] block(ByteBuffer in, int length) {
        byte[] block = new byte[length];
        in.get(block);
        return block;
    }
}
