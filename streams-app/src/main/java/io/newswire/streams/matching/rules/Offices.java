package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Role;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which offices listed people held on the day of an article, and which of them a title before a surname means. */
public final class Offices {

    private static final Set<String> LESSER = Set.of("vice", "deputy", "assistant", "shadow");
    private static final Set<String> PAST = Set.of("former", "ex", "late");
    /** Words of a title that are left out before a name: "acting president" is called "President". */
    private static final Set<String> PASSING = Set.of("acting", "interim");

    private static final String PRIME_MINISTER = "prime minister";

    private final Gazetteer gazetteer;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final Instant date;
    private @Nullable LocalDate day;

    Offices(Gazetteer gazetteer, ScannedText scanned, Instant date) {
        this.gazetteer = gazetteer;
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.date = date;
    }

    /**
     * The title of the office that a person held on that day; of several, the one that began last; null if none is
     * known.
     */
    public @Nullable String heldBy(String person) {
        Role latest = null;
        for (Role role : gazetteer.roles(person)) {
            if (role.isHeldOn(day()) && (latest == null || isLater(role, latest))) {
                latest = role;
            }
        }
        return latest == null ? null : latest.title();
    }

    private LocalDate day() {
        if (day == null) {
            day = LocalDate.ofInstant(date, ZoneOffset.UTC);
        }
        return day;
    }

    private static boolean isLater(Role role, Role than) {
        return role.from() != null && (than.from() == null || role.from().isAfter(than.from()));
    }

    /** Whether a surname has the title of an office before it that the person held then ("President Bush"). */
    public boolean isTitled(Candidate candidate, Hit hit) {
        int before = hit.first() - 1;
        if (candidate.via() != Via.SURNAME || !around.isSpaceAfter(before)) {
            return false;
        }
        for (Role role : gazetteer.roles(candidate.subject().id())) {
            int title = titleBefore(hit.first(), role.title());
            if (title >= 0 && isTime(role, title) && isCountry(candidate.subject(), title)) {
                return true;
            }
        }
        return false;
    }

    /** The first word of a title, if the title stands directly before a word; else -1. */
    private int titleBefore(int word, String title) {
        if (title.equals(PRIME_MINISTER) && tokens.isWord(word - 1, "PM")) {
            return word - 1;
        }
        int end = title.length();
        int first = word;
        while (end > 0) {
            int start = title.lastIndexOf(' ', end - 1) + 1;
            if (first < word && PASSING.contains(title.substring(start, end))) {
                break;
            }
            first--;
            if (!around.isSpaceAfter(first) || !isSpelt(first, title, start, end)) {
                return -1;
            }
            end = start - 1;
        }
        return first > 0 && LESSER.contains(tokens.word(first - 1).toLowerCase(Locale.ROOT)) ? -1 : first;
    }

    /** Whether a word is a certain part of a title, in any letter case. "Defence" and "defense" are the same. */
    private boolean isSpelt(int word, String title, int start, int end) {
        int length = end - start;
        return tokens.end(word) - tokens.start(word) == length
                && (scanned.text.regionMatches(true, tokens.start(word), title, start, length)
                        || (title.startsWith("defen", start)
                                && tokens.word(word).toLowerCase(Locale.ROOT).matches("defen[cs]e")));
    }

    private boolean isTime(Role role, int title) {
        int before = countryBefore(title) == null ? title - 1 : title - 2;
        boolean past = isPast(title - 1) || isPast(before);
        return past ? role.to() != null && role.to().isBefore(day()) : role.isHeldOn(day());
    }

    private boolean isPast(int word) {
        return tokens.isWord(word) && PAST.contains(tokens.word(word).toLowerCase(Locale.ROOT));
    }

    /** Whether the country before a title is the person's own, or none stands there. */
    private boolean isCountry(Subject person, int title) {
        Hit country = countryBefore(title);
        return country == null
                || country.terms().countries().stream()
                        .anyMatch(candidate -> candidate.subject().id().equals(person.country()));
    }

    private @Nullable Hit countryBefore(int title) {
        int before = title - 1;
        if (!around.isSpaceAfter(before)) {
            return null;
        }
        if (tokens.isWord(before, "s")) {
            before--;
        }
        Hit hit = scanned.hitTo(before);
        return hit == null || !hit.isCountry() ? null : hit;
    }

    /** Of several people named in full, the one who held an office last, up to that day; null if that is not clear. */
    public @Nullable Candidate lastInOffice(List<Candidate> bearers) {
        Candidate last = null;
        LocalDate until = LocalDate.MIN;
        for (Candidate bearer : bearers) {
            if (bearer.via() != Via.NAME) {
                return null;
            }
            LocalDate own = lastDay(bearer.subject().id());
            if (own.isEqual(until)) {
                last = null;
            } else if (own.isAfter(until)) {
                last = bearer;
                until = own;
            }
        }
        return last;
    }

    /** The last day, up to the article's, on which a person held an office; the first of all days if none is known. */
    private LocalDate lastDay(String person) {
        LocalDate last = LocalDate.MIN;
        for (Role role : gazetteer.roles(person)) {
            LocalDate end = role.isHeldOn(day()) ? day() : role.to();
            if (end != null && end.isAfter(last) && !end.isAfter(day())) {
                last = end;
            }
        }
        return last;
    }

    /**
     * The only candidate with its own title before it. If there are several, the only one whose country the article
     * names. Else null.
     */
    public @Nullable Candidate titled(List<Candidate> terms, Hit hit, MatchContext context) {
        List<Candidate> titled = new ArrayList<>(terms);
        titled.removeIf(candidate -> !isTitled(candidate, hit));
        if (titled.size() > 1) {
            titled.removeIf(candidate -> candidate.subject().country() == null
                    || context.evidence().of(candidate.subject().country()) == 0);
        }
        return titled.size() == 1 ? titled.get(0) : null;
    }
}
