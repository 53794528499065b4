package io.newswire.streams.matching.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier paragraphs of an article taught: the actors that it named in full; the people that it introduced and
 * no file lists; the short forms that it explained; the words that it used as names of people; the meaning of names
 * that two places share; the countries that it named. Immutable and bounded: at most {@value #MOST} of each, and no
 * text longer than {@value #LONGEST} characters.
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

    /** Keeps the given collections without a copy; the caller must not change them. */
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

    /**
     * This knowledge as bytes; an empty array for {@link #none()}. Subjects are written as ids, so a newer gazetteer
     * can read them.
     */
    public byte[] toBytes() {
        return equals(NONE) ? new byte[0] : KnowledgeBytes.write(this);
    }

    /**
     * The knowledge that {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not such knowledge
     */
    public static ArticleKnowledge fromBytes(byte[] bytes) {
        return bytes.length == 0 ? NONE : KnowledgeBytes.read(bytes);
    }

    /** Ids of the actors that were named in full, so that their surnames and short forms count. */
    Set<String> actors() {
        return actors;
    }

    /** Ids of the people that the article introduced and no file lists, in the order of their introduction. */
    public Set<String> people() {
        return people;
    }

    /** Folded words that are parts of people's names here. */
    Set<String> personWords() {
        return personWords;
    }

    /** The country id for each folded name that two places share and for which the article decided. */
    public Map<String, String> senses() {
        return senses;
    }

    /** The actor id for each short form, as written: initials in brackets, the first word of a company's name. */
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
