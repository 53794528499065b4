package io.newswire.bench.feed;

import io.newswire.streams.gazetteer.Alias;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The names in the articles: one for each country, and one for each of {@value #ACTORS} actors. The matcher finds each
 * of them in a plain sentence. Their order depends on the seed; the first are the most frequent.
 */
public record Names(List<Name> countries, List<Name> actors, List<Name> spare) {
    /** How many actors a feed mentions. */
    public static final int ACTORS = 2_000;

    /** A subject and its name in the text. */
    public record Name(String id, String surface) {}

    /** The names of a gazetteer; {@code spare} has the actors that the feed does not mention. */
    public static Names of(Gazetteer gazetteer, Matcher matcher, long seed) {
        Map<Subject, List<String>> surfaces = surfaces(gazetteer);
        List<Name> countries = new ArrayList<>();
        List<Name> actors = new ArrayList<>();
        for (Subject subject : gazetteer.subjects().stream()
                .sorted(Comparator.comparing(Subject::kind).thenComparing(Subject::id))
                .toList()) {
            surfaces.getOrDefault(subject, List.of()).stream()
                    .filter(surface -> isFound(subject, surface, matcher))
                    .findFirst()
                    .map(surface -> new Name(subject.id(), surface))
                    .ifPresent(subject.isActor() ? actors::add : countries::add);
        }
        Collections.shuffle(countries, new Random(seed));
        Collections.shuffle(actors, new Random(seed));
        int used = Math.min(ACTORS, actors.size());
        return new Names(
                countries, List.copyOf(actors.subList(0, used)), List.copyOf(actors.subList(used, actors.size())));
    }

    /** The possible names of each subject, the displayed name first. */
    private static Map<Subject, List<String>> surfaces(Gazetteer gazetteer) {
        Map<Subject, List<String>> surfaces = new HashMap<>();
        gazetteer.subjects().forEach(subject -> surfaces.put(subject, new ArrayList<>(List.of(subject.name()))));
        gazetteer.entries().stream()
                .flatMap(entry -> entry.aliases().stream())
                .sorted(Comparator.comparing(Alias::text))
                .forEach(alias -> {
                    if (alias.subject() != null && surfaces.containsKey(alias.subject())) {
                        surfaces.get(alias.subject()).add(alias.text());
                    }
                });
        return surfaces;
    }

    private static boolean isFound(Subject subject, String surface, Matcher matcher) {
        Kind kind = subject.isActor() ? Kind.ACTOR : Kind.COUNTRY;
        return matcher
                .read(
                        "they talked about " + surface + " until the evening.",
                        null,
                        Instant.EPOCH,
                        ArticleKnowledge.none())
                .mentions()
                .stream()
                .anyMatch(mention -> mention.kind() == kind && mention.id().equals(subject.id()));
    }
}
