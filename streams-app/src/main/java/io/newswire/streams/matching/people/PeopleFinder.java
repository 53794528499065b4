package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.rules.CountryClues;
import io.newswire.streams.matching.rules.EarlierSurname;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.rules.NearestBearer;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people that no file lists: introduced in this paragraph, or known from earlier ones, by their full name or by
 * their surname.
 */
public final class PeopleFinder {

    private final Gazetteer gazetteer;
    private final MatchContext context;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final MentionIndex coverage;
    private final Trace trace;
    private final Bearers bearers;
    private final List<Mention> mentions;
    private final Map<String, List<KnownName>> byPart = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    /**
     * For each person, a number that is higher the later the person was named. Positions in this paragraph are numbers
     * from 0; people of earlier paragraphs have negative numbers in the order of their introduction.
     */
    private final Map<String, Integer> lastNamed = new HashMap<>();

    public PeopleFinder(
            Gazetteer gazetteer, MatchContext context, MentionIndex coverage, Trace trace, List<Mention> mentions) {
        this.mentions = mentions;
        this.gazetteer = gazetteer;
        this.context = context;
        this.scanned = context.scanned;
        this.tokens = scanned.tokens;
        this.coverage = coverage;
        this.trace = trace;
        this.bearers = new Bearers(scanned, mentions);
    }

    /**
     * Whether it is worth looking for people: the article knows some, or the text has two capitalised words in a row, a
     * first name, an office, a form of address or a verb of saying.
     */
    public static boolean mayFind(ScannedText scanned, ArticleKnowledge known) {
        if (!known.people().isEmpty()
                || scanned.tokens.has(Cue.ONE_NAME_TITLE)
                || scanned.tokens.has(Cue.GIVEN)
                || scanned.tokens.has(Cue.SAYING)
                || scanned.tokens.has(Cue.OFFICE)) {
            return true;
        }
        for (int word = 1; word < scanned.tokens.count(); word++) {
            if (scanned.tokens.isCapital(word) && scanned.tokens.isCapital(word - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the people of the paragraph to its mentions. */
    public void addTo() {
        List<Introductions.Introduction> people = new Introductions(scanned, coverage).found();
        if (people.isEmpty() && context.knowledge.people().isEmpty()) {
            return;
        }
        named.addAll(context.knowledge.people());
        Map<Integer, Introductions.Introduction> introduced = new HashMap<>();
        Admission admission = new Admission(gazetteer, context);
        for (Introductions.Introduction person : people) {
            String id = person.id();
            if (admission.mayBe(person) && !admission.isPartOfKnown(person, people)) {
                context.knowledge.learnPerson(id);
                if (context.knowledge.people().contains(id)) {
                    introduced.put(person.name().first(), person);
                }
            }
        }
        if (context.knowledge.people().isEmpty()) {
            return;
        }
        int order = -ArticleKnowledge.MOST;
        for (String id : context.knowledge.people()) {
            KnownName.add(id, byPart);
            lastNamed.put(id, order++);
        }
        withdrawShared(introduced);
        for (int word = tokens.nextCapital(0); word < tokens.count(); word = tokens.nextCapital(word + 1)) {
            Mention found = at(word, introduced.get(word));
            if (found != null) {
                mentions.add(found);
                coverage.add(found);
                word = tokens.wordAt(found.end() - 1);
            }
        }
    }

    /** Removes mentions of listed people by surname if the article has introduced another person of that surname. */
    private void withdrawShared(Map<Integer, Introductions.Introduction> introduced) {
        mentions.removeIf(mention -> {
            if (mention.via() != Via.SURNAME) {
                return false;
            }
            int word = tokens.wordAt(mention.start());
            List<KnownName> candidates = byPart.get(KnownName.part(tokens.word(word)));
            if (candidates == null || tokens.is(word - 1, Cue.OFFICE)) {
                return false;
            }
            KnownName.Match other = KnownName.longest(
                    candidates, scanned, word, id -> isKnownBefore(id, word, introduced), this::recency);
            boolean shared = other != null && !other.isFull() && !isListedNearer(word, other.id(), introduced);
            if (shared) {
                coverage.remove(mention);
                trace.withdrawn(mention, context.knowledge.knows(mention.id()) ? "two-bearers" : "other-bearer");
            }
            return shared;
        });
    }

    /** Whether the paragraph has named the listed bearer of a surname in full after the other one. */
    private boolean isListedNearer(int word, String id, Map<Integer, Introductions.Introduction> introduced) {
        int last = -1;
        for (Introductions.Introduction person : introduced.values()) {
            int first = person.name().first();
            last = person.id().equals(id) && first < word ? Math.max(last, tokens.start(first)) : last;
        }
        return NearestBearer.isNearer(bearers.otherBefore(word, id), last, scanned.text);
    }

    private boolean isKnownBefore(String id, int word, Map<Integer, Introductions.Introduction> introduced) {
        return named.contains(id)
                || introduced.values().stream()
                        .anyMatch(person ->
                                person.id().equals(id) && person.name().first() < word);
    }

    /** A number that is higher the later the person was named. */
    private int recency(String id) {
        return lastNamed.getOrDefault(id, 0);
    }

    private @Nullable Mention at(int word, Introductions.@Nullable Introduction introduction) {
        List<KnownName> candidates = byPart.get(KnownName.part(tokens.word(word)));
        if (candidates == null) {
            return null;
        }
        KnownName.Match best = KnownName.longest(candidates, scanned, word, named::contains, this::recency);
        if (best == null && EarlierSurname.stands(word, scanned)) {
            best = KnownName.longest(candidates, scanned, word, id -> true, id -> 0);
        }
        if (best == null || isTaken(best)) {
            return null;
        }
        Subject person = gazetteer.actor(best.id());
        int start = tokens.start(best.first());
        int end = tokens.end(best.last());
        if (KnownName.isThing(best.last(), scanned)) {
            trace.rejected(person, start, end, "namesake");
            return null;
        }
        if (best.isFull()) {
            named.add(best.id());
            lastNamed.put(best.id(), start);
            trace.accepted(person, start, end, introduction == null ? "introduced" : introduction.rule());
            return Mention.of(person, null, Via.NAME, scanned.text, start, end);
        }
        String objection = objection(best);
        if (objection != null) {
            trace.rejected(person, start, end, objection);
            return null;
        }
        trace.accepted(person, start, end, "introduced");
        lastNamed.put(best.id(), start);
        return Mention.of(person, null, Via.SURNAME, scanned.text, start, end);
    }

    /**
     * Whether the words of a name already belong to a mention. A place is removed if the words are the surname of a
     * person named before.
     */
    private boolean isTaken(KnownName.Match name) {
        if (!coverage.isAnyTaken(name.first(), name.last())) {
            return false;
        }
        Mention place = coverage.countryAt(name.first());
        boolean surname = place != null
                && !name.isFull()
                && coverage.actorAt(name.first()) == null
                && place.start() == tokens.start(name.first())
                && tokens.wordAt(place.end() - 1) == name.last()
                && !tokens.is(name.first() - 1, Cue.IN_FRONT)
                && !isRuled(name.first())
                && (place.via() != Via.DEMONYM || scanned.roleFrom(name.last() + 1) == null);
        if (place != null && surname) {
            coverage.remove(place);
            mentions.remove(place);
            trace.withdrawn(place, "person-name");
            return false;
        }
        return true;
    }

    /** "the king of Jordan", "Jordan's queen": whether the head of a state stands beside a word. */
    private boolean isRuled(int word) {
        Hit hit = scanned.hitFrom(word);
        return hit != null && CountryClues.isRuled(hit, scanned);
    }

    private boolean isOthers(KnownName.Match surname) {
        return scanned.isSurnameOf(surname.first(), id -> context.knowledge.knows(id) && !id.equals(surname.id()));
    }

    private boolean isNearest(KnownName.Match surname) {
        int other = bearers.otherBefore(surname.last(), surname.id());
        return NearestBearer.isNearer(recency(surname.id()), other, scanned.text);
    }

    private @Nullable String objection(KnownName.Match surname) {
        if (surname.isShared() || (isOthers(surname) && !isNearest(surname))) {
            return "two-bearers";
        }
        return KnownName.isAnothers(surname.first(), scanned) ? "surname" : null;
    }
}
