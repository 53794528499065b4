package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.Via;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text, its words, what stands around them, and every span that the gazetteer knows.
 */
public final class ScannedText {

    private static final int LONGEST_ROLE = 8;

    public final String text;
    public final Tokens tokens;
    public final TokenContext around;
    public final NameContext names;
    private final List<Hit> hits;
    private final List<Hit> miswritten;
    private final List<RoleHit> roles;
    private Hit @Nullable [] longestFrom;
    private Hit @Nullable [] longestTo;

    private ScannedText(String text, DoubleArrayTrie trie, Candidates[] terms, boolean explaining) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.around = new TokenContext(tokens);
        this.names = new NameContext(tokens, around);
        TrieScanner found = new TrieScanner(tokens, trie, terms, explaining);
        found.scan();
        this.hits = found.hits;
        this.miswritten = found.miswritten;
        this.roles = found.roles;
    }

    public static ScannedText of(String text, DoubleArrayTrie trie, Candidates[] terms, boolean explaining) {
        return new ScannedText(text, trie, terms, explaining);
    }

    public List<Hit> hits() {
        return hits;
    }

    /** Spans that would be hits with the right capitals; only collected for an explanation. */
    public List<Hit> miswritten() {
        return miswritten;
    }

    /** The longest hit that starts with a word. Hits that are only surnames of listed people or nicknames of clubs are left out. */
    public @Nullable Hit hitFrom(int word) {
        if (!tokens.isWord(word)) {
            return null;
        }
        if (longestFrom == null) {
            longestFrom = new Hit[tokens.count()];
            for (Hit hit : hits) {
                if (longestFrom[hit.first()] == null && !hit.terms().onlySurname()) {
                    longestFrom[hit.first()] = hit;
                }
            }
        }
        return longestFrom[word];
    }

    /** The longest hit that ends with a word. Hits that are only surnames of listed people or nicknames of clubs are left out. */
    public @Nullable Hit hitTo(int word) {
        if (!tokens.isWord(word)) {
            return null;
        }
        if (longestTo == null) {
            longestTo = new Hit[tokens.count()];
            for (Hit hit : hits) {
                if (longestTo[hit.last()] == null && !hit.terms().onlySurname()) {
                    longestTo[hit.last()] = hit;
                }
            }
        }
        return longestTo[word];
    }

    /** The nouns of roles in the text, in text order; from each word only the longest. */
    public List<RoleHit> roles() {
        return roles;
    }

    /** The role's noun that starts with a word. */
    public @Nullable RoleHit roleFrom(int word) {
        int low = 0;
        int high = roles.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            RoleHit role = roles.get(middle);
            if (role.first() == word) {
                return role;
            }
            low = role.first() < word ? middle + 1 : low;
            high = role.first() < word ? high : middle - 1;
        }
        return null;
    }

    /** The longest noun of a role that ends with a word. */
    public @Nullable RoleHit roleTo(int word) {
        for (int first = word - LONGEST_ROLE + 1; first <= word; first++) {
            RoleHit role = roleFrom(first);
            if (role != null && role.last() == word) {
                return role;
            }
        }
        return null;
    }

    /** Whether a hit stands in one list with another that passes a test: "Peru and Chile", "Peru, Chile". */
    public boolean isListedWith(Hit hit, Predicate<Hit> test) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        return passes(around.isLink(before, "and") ? hitTo(before - 1) : null, test)
                || passes(around.isLink(next, "and") ? hitFrom(next + 1) : null, test)
                || passes(around.isCommaAfter(before) ? hitTo(before) : null, test)
                || passes(around.isCommaAfter(hit.last()) ? hitFrom(next) : null, test);
    }

    private static boolean passes(@Nullable Hit hit, Predicate<Hit> test) {
        return hit != null && test.test(hit);
    }

    /** Whether a word starts the surname of a listed person for whom a test is true. */
    public boolean isSurnameOf(int word, Predicate<String> person) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).first() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < hits.size() && hits.get(i).first() == word; i++) {
            for (Candidate candidate : hits.get(i).terms().actors()) {
                if (candidate.via() == Via.SURNAME
                        && person.test(candidate.subject().id())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a hit is a shortened state after a town and a comma: "Mobile, Ala.". */
    public boolean isStateBehindTown(Candidate candidate, Hit hit) {
        int before = hit.first() - 1;
        if (!candidate.has(Condition.COMMA) || !around.isCommaAfter(before) || !tokens.isCapital(before)) {
            return false;
        }
        boolean shouting = tokens.isAllCapitals(before) && tokens.isAllCapitals(hit.first());
        return !shouting || hitTo(before) != null;
    }
}
