package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.RoleNoun;
import io.newswire.streams.gazetteer.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text, its words, what stands around them, and every span that the gazetteer knows.
 *
 * <p>Maintainer's note. A walk through the trie starts at each word and may go on over several words. Hits are sorted
 * by start, the longer one first. A walk ends at the first letter with which no alias goes on, so most words cost a few
 * steps. Example: in "New York Times said", the walk from New finds "New York Times" and "New York"; those from York
 * and Times end there.
 */
public final class ScannedText {

    private static final int LONGEST_ROLE = 8;

    public final String text;
    public final Tokens tokens;
    public final TokenContext around;
    public final NameContext names;
    private final DoubleArrayTrie trie;
    private final Candidates[] terms;
    private final boolean explaining;
    private final WordBoundaries boundaries;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Hit> miswritten = new ArrayList<>();
    private final List<RoleHit> roles = new ArrayList<>();
    private Hit @Nullable [] longestFrom;
    private Hit @Nullable [] longestTo;

    private ScannedText(String text, DoubleArrayTrie trie, Candidates[] terms, boolean explaining) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.around = new TokenContext(tokens);
        this.names = new NameContext(tokens, around);
        this.trie = trie;
        this.terms = terms;
        this.explaining = explaining;
        this.boundaries = new WordBoundaries(text, tokens.symbols());
    }

    public static ScannedText of(String text, DoubleArrayTrie trie, Candidates[] terms, boolean explaining) {
        ScannedText scanned = new ScannedText(text, trie, terms, explaining);
        scanned.find();
        return scanned;
    }

    public List<Hit> hits() {
        return hits;
    }

    /** Spans that would be hits with the right capitals; only collected for an explanation. */
    public List<Hit> miswritten() {
        return miswritten;
    }

    /** The longest hit that starts with a word. Hits that are only surnames of listed people are left out. */
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

    /** The longest hit that ends with a word. Hits that are only surnames of listed people are left out. */
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

    private void find() {
        for (int word = 0; word < tokens.count(); word++) {
            if (boundaries.isOpen(tokens.start(word))) {
                walk(word);
            }
        }
    }

    private void walk(int firstWord) {
        int state = DoubleArrayTrie.START;
        int lastWord = firstWord;
        int insertAt = hits.size();
        int length = text.length();
        boolean space = false;
        for (int i = tokens.start(firstWord); i < length; i++) {
            byte symbol = tokens.symbol(i);
            if (symbol == CharFolding.NOTHING || (space && symbol == CharFolding.SPACE)) {
                continue;
            }
            space = symbol == CharFolding.SPACE;
            state = trie.step(state, symbol == CharFolding.HYPHEN ? CharFolding.SPACE : symbol);
            if (state == DoubleArrayTrie.DEAD) {
                return;
            }
            int key = trie.key(state);
            if (key != DoubleArrayTrie.NO_KEY && boundaries.isClosed(i + 1)) {
                while (lastWord + 1 < tokens.count() && tokens.start(lastWord + 1) <= i) {
                    lastWord++;
                }
                found(terms[key], insertAt, firstWord, lastWord, i + 1);
            }
        }
    }

    private void found(Candidates found, int insertAt, int firstWord, int lastWord, int end) {
        tokens.give(firstWord, lastWord, found.cues());
        if (found.noun() != null) {
            addRole(found.noun(), found.nounRequired(), firstWord, lastWord, end);
        }
        if (found.hasCandidates()) {
            int start = tokens.start(firstWord);
            long capitals = Candidate.capitals(text, start, end);
            if ((found.required() & ~capitals) == 0) {
                hits.add(insertAt, new Hit(found, start, end, firstWord, lastWord, capitals));
            } else if (explaining) {
                miswritten.add(new Hit(found, start, end, firstWord, lastWord, capitals));
            }
        }
    }

    private void addRole(RoleNoun noun, long required, int firstWord, int lastWord, int end) {
        int start = tokens.start(firstWord);
        if ((required & ~Candidate.capitals(text, start, end)) != 0) {
            return;
        }
        int last = roles.size() - 1;
        RoleHit role = new RoleHit(noun, start, end, firstWord, lastWord);
        if (last >= 0 && roles.get(last).first() == firstWord) {
            roles.set(last, role);
        } else {
            roles.add(role);
        }
    }
}
