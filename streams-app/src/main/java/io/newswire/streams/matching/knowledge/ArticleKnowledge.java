package io.newswire.streams.matching.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article's earlier paragraphs taught: which people it named in full and which other actors by more than a short
 * form, which people that no file lists it introduced, which short forms it explained, which words it used as a person's name, in which sense it used a
 * name that two places share, which countries it named. Immutable and bounded: beyond {@value #MOST} of a sort, or
 * {@value #LONGEST} characters, nothing more is learned.
 */
public final class ArticleKnowledge {

    public static final int MOST = 200;
    public static final int LONGEST = 100;
    static final int ENOUGH = 9;

    private static final ArticleKnowledge NONE =
            new ArticleKnowledge(Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Set<String> actors;
    private final Set<String> people;
    private final Set<String> personWords;
    private final Map<String, String> senses;
    private final Map<String, String> shorts;
    private final Map<String, Integer> names;
    private final Map<String, Integer> places;

    /** Takes over collections that nobody else will change. */
    ArticleKnowledge(
            Set<String> actors,
            Set<String> people,
            Set<String> personWords,
            Map<String, String> senses,
            Map<String, String> shorts,
            Map<String, Integer> names,
            Map<String, Integer> places) {
        this.actors = Collections.unmodifiableSet(actors);
        this.people = Collections.unmodifiableSet(people);
        this.personWords = Collections.unmodifiableSet(personWords);
        this.senses = Collections.unmodifiableMap(senses);
        this.shorts = Collections.unmodifiableMap(shorts);
        this.names = Collections.unmodifiableMap(names);
        this.places = Collections.unmodifiableMap(places);
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

    /** Ids of the actors that were named in full, so that their surnames and short forms count. */
    Set<String> actors() {
        return actors;
    }

    /** Ids of the people that the article introduced and no file lists, in the order in which it did. */
    public Set<String> people() {
        return people;
    }

    /** Folded words that are parts of people's names here. */
    Set<String> personWords() {
        return personWords;
    }

    /** Country id by folded name, where the article decided between two. */
    public Map<String, String> senses() {
        return senses;
    }

    /** Actor id by the short form that the article gives it, as written: initials in brackets, a company's first word. */
    public Map<String, String> shorts() {
        return shorts;
    }

    /** How often a country was named, by id; counted up to {@value #ENOUGH}. */
    Map<String, Integer> names() {
        return names;
    }

    /** How often places inside a country were named, by its id; counted up to {@value #ENOUGH}. */
    Map<String, Integer> places() {
        return places;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleKnowledge that
                && actors.equals(that.actors)
                && people.equals(that.people)
                && personWords.equals(that.personWords)
                && senses.equals(that.senses)
                && shorts.equals(that.shorts)
                && names.equals(that.names)
                && places.equals(that.places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actors, people, personWords, senses, shorts, names, places);
    }

    @Override
    public String toString() {
        return "ArticleKnowledge[actors=" + actors + ", people=" + people + ", personWords=" + personWords + ", senses="
                + senses + ", shorts=" + shorts + ", names=" + names + ", places=" + places + "]";
    }
}
