package io.newswire.streams.matching.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The knowledge of an article while one paragraph is read: what was known before, and what this paragraph adds. */
public final class KnowledgeBuilder {

    /** How many words a short form has at most. */
    public static final int LONGEST_SHORT = 4;

    private final ArticleKnowledge known;
    private @Nullable Set<String> actors;
    private @Nullable Set<String> people;
    private @Nullable Set<String> personWords;
    private @Nullable Map<String, String> senses;
    private @Nullable Map<String, String> shorts;
    private @Nullable Map<String, Integer> names;
    private @Nullable Map<String, Integer> places;

    public KnowledgeBuilder(ArticleKnowledge known) {
        this.known = known;
    }

    public boolean knows(String id) {
        return actors().contains(id);
    }

    /** Ids of the actors that the article has named in full. */
    public Set<String> actors() {
        return actors != null ? actors : known.actors();
    }

    /** Ids of the people that the article introduced and no file lists. */
    public Set<String> people() {
        return people != null ? people : known.people();
    }

    /** Whether a name is the surname of a person that the article introduced. */
    public boolean isSurname(String folded) {
        String ending = "-" + folded.replace(' ', '-');
        for (String id : people()) {
            if (id.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    public boolean isPersonWord(String folded) {
        return (personWords != null ? personWords : known.personWords()).contains(folded);
    }

    public @Nullable String sense(String folded) {
        return (senses != null ? senses : known.senses()).get(folded);
    }

    /** Whether the article has decided between two meanings of any name. */
    public boolean hasSenses() {
        return senses != null || !known.senses().isEmpty();
    }

    public Map<String, String> shorts() {
        return shorts != null ? shorts : known.shorts();
    }

    /** The id of the actor that a short form stands for in this article; null if it stands for none, or for two. */
    public @Nullable String shortOf(String text) {
        String id = shorts().get(text);
        return id == null || id.isEmpty() ? null : id;
    }

    /** Learns a short form that the article explains. From now on this meaning wins. */
    public void learnShort(String text, String id) {
        Map<String, String> now = shorts();
        if ((now.size() < ArticleKnowledge.MOST || now.containsKey(text))
                && id.length() <= ArticleKnowledge.LONGEST
                && text.length() <= ArticleKnowledge.LONGEST
                && !id.equals(now.get(text))) {
            shorts = shorts == null ? new LinkedHashMap<>(now) : shorts;
            shorts.put(text, id);
        }
    }

    /**
     * Learns a short form that follows from a name. If it follows from two names, it stands for neither. Half of the room
     * is kept for those that the article explains.
     */
    public void learnShortUnlessOther(String text, String id) {
        String now = shorts().get(text);
        if (now == null && shorts().size() < ArticleKnowledge.MOST / 2) {
            learnShort(text, id);
        } else if (now != null && !now.equals(id) && !now.isEmpty()) {
            learnShort(text, "");
        }
    }

    /** How often earlier paragraphs named a country by name or adjective. */
    public int earlierNames(String country) {
        return known.names().getOrDefault(country, 0);
    }

    /** Countries that earlier paragraphs named, by name or by a place. */
    public Set<String> countries() {
        Set<String> countries = new LinkedHashSet<>(known.names().keySet());
        countries.addAll(known.places().keySet());
        return countries;
    }

    /** How often earlier paragraphs named places inside a country. */
    public int earlierPlaces(String country) {
        return known.places().getOrDefault(country, 0);
    }

    /** How often earlier paragraphs named countries other than one. */
    public int earlierAbroad(String country) {
        return sum(known.names(), country) + sum(known.places(), country);
    }

    private static int sum(Map<String, Integer> counts, String without) {
        int sum = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            sum += count.getKey().equals(without) ? 0 : count.getValue();
        }
        return sum;
    }

    public void learnActor(String id) {
        actors = with(actors, known.actors(), id);
    }

    public void learnPerson(String id) {
        people = with(people, known.people(), id);
    }

    public void learnPersonWord(String folded) {
        personWords = with(personWords, known.personWords(), folded);
    }

    /** Adds a text: returns the changed set, or null as long as nothing has changed. */
    private static @Nullable Set<String> with(@Nullable Set<String> changed, Set<String> known, String text) {
        Set<String> now = changed != null ? changed : known;
        if (now.size() >= ArticleKnowledge.MOST || text.length() > ArticleKnowledge.LONGEST || now.contains(text)) {
            return changed;
        }
        Set<String> more = changed != null ? changed : new LinkedHashSet<>(known);
        more.add(text);
        return more;
    }

    public void learnSense(String folded, String country) {
        Map<String, String> now = senses != null ? senses : known.senses();
        if (now.size() < ArticleKnowledge.MOST
                && folded.length() <= ArticleKnowledge.LONGEST
                && !country.equals(now.get(folded))) {
            senses = new LinkedHashMap<>(now);
            senses.put(folded, country);
        }
    }

    public void learnName(String country) {
        names = counted(names, known.names(), country);
    }

    public void learnPlace(String country) {
        places = counted(places, known.places(), country);
    }

    /** Adds one to a country's count: returns the changed map, or null as long as nothing has changed. */
    private static @Nullable Map<String, Integer> counted(
            @Nullable Map<String, Integer> changed, Map<String, Integer> known, String country) {
        Map<String, Integer> now = changed != null ? changed : known;
        int count = now.getOrDefault(country, 0);
        if (count == ArticleKnowledge.ENOUGH || (count == 0 && now.size() == ArticleKnowledge.MOST)) {
            return changed;
        }
        Map<String, Integer> counts = changed != null ? changed : new LinkedHashMap<>(known);
        counts.put(country, count + 1);
        return counts;
    }

    public ArticleKnowledge learned() {
        if (actors == null
                && people == null
                && personWords == null
                && senses == null
                && shorts == null
                && names == null
                && places == null) {
            return known;
        }
        return new ArticleKnowledge(
                actors != null ? actors : known.actors(),
                people(),
                personWords != null ? personWords : known.personWords(),
                senses != null ? senses : known.senses(),
                shorts(),
                names != null ? names : known.names(),
                places != null ? places : known.places());
    }
}
