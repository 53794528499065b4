package io.newswire.streams.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an article's earlier paragraphs taught: which people it named in full, which words it used as a person's name,
 * in which sense it used a name that two places share, which countries it named. Immutable and bounded: beyond
 * {@value #MOST} of a sort, or {@value #LONGEST} characters, nothing more is learned.
 *
 * @param people ids of the people that were named in full, so that their surnames count
 * @param personWords folded words that are parts of people's names here
 * @param senses country id by folded alias, where the article decided between two
 * @param countries how often a country was named, by id; counted up to {@value #ENOUGH}
 */
public record ArticleKnowledge(
        Set<String> people, Set<String> personWords, Map<String, String> senses, Map<String, Integer> countries) {

    static final int MOST = 200;
    static final int LONGEST = 100;
    static final int ENOUGH = 9;

    private static final ArticleKnowledge NONE = new ArticleKnowledge(Set.of(), Set.of(), Map.of(), Map.of());

    public ArticleKnowledge {
        people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
        personWords = Collections.unmodifiableSet(new LinkedHashSet<>(personWords));
        senses = Collections.unmodifiableMap(new LinkedHashMap<>(senses));
        countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
    }

    /** What is known before the first paragraph. */
    public static ArticleKnowledge none() {
        return NONE;
    }

    /** This knowledge in bytes; none for {@link #none()}. It names subjects by id, so a newer gazetteer can read it. */
    public byte[] toBytes() {
        return equals(NONE) ? new byte[0] : KnowledgeBytes.write(this);
    }

    /**
     * Knowledge as {@link #toBytes} wrote it.
     *
     * @throws IllegalArgumentException if these are no such bytes
     */
    public static ArticleKnowledge fromBytes(byte[] bytes) {
        return bytes.length == 0 ? NONE : KnowledgeBytes.read(bytes);
    }
}
