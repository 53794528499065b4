package io.newswire.streams.matching;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article's knowledge while a paragraph is read: what was known, and what is learned on the way. */
final class Memory {

    private final ArticleKnowledge known;
    private @Nullable Set<String> people;
    private @Nullable Set<String> personWords;
    private @Nullable Map<String, String> senses;
    private @Nullable Map<String, Integer> countries;

    Memory(ArticleKnowledge known) {
        this.known = known;
    }

    boolean knowsPerson(String id) {
        return (people != null ? people : known.people()).contains(id);
    }

    boolean isPersonWord(String folded) {
        return (personWords != null ? personWords : known.personWords()).contains(folded);
    }

    @Nullable
    String sense(String folded) {
        return (senses != null ? senses : known.senses()).get(folded);
    }

    /** How often the article has named a country before this paragraph. */
    int earlier(String country) {
        return known.countries().getOrDefault(country, 0);
    }

    void learnPerson(String id) {
        Set<String> now = people != null ? people : known.people();
        if (now.size() < ArticleKnowledge.MOST && id.length() <= ArticleKnowledge.LONGEST && !now.contains(id)) {
            people = new LinkedHashSet<>(now);
            people.add(id);
        }
    }

    void learnPersonWord(String folded) {
        Set<String> now = personWords != null ? personWords : known.personWords();
        if (now.size() < ArticleKnowledge.MOST
                && folded.length() <= ArticleKnowledge.LONGEST
                && !now.contains(folded)) {
            personWords = new LinkedHashSet<>(now);
            personWords.add(folded);
        }
    }

    void learnSense(String folded, String country) {
        Map<String, String> now = senses != null ? senses : known.senses();
        if (now.size() < ArticleKnowledge.MOST
                && folded.length() <= ArticleKnowledge.LONGEST
                && !country.equals(now.get(folded))) {
            senses = new LinkedHashMap<>(now);
            senses.put(folded, country);
        }
    }

    void learnCountry(String country) {
        Map<String, Integer> now = countries != null ? countries : known.countries();
        int count = now.getOrDefault(country, 0);
        if (count < ArticleKnowledge.ENOUGH && (count > 0 || now.size() < ArticleKnowledge.MOST)) {
            if (countries == null) {
                countries = new LinkedHashMap<>(now);
            }
            countries.put(country, count + 1);
        }
    }

    ArticleKnowledge learned() {
        if (people == null && personWords == null && senses == null && countries == null) {
            return known;
        }
        return new ArticleKnowledge(
                people != null ? people : known.people(),
                personWords != null ? personWords : known.personWords(),
                senses != null ? senses : known.senses(),
                countries != null ? countries : known.countries());
    }
}
