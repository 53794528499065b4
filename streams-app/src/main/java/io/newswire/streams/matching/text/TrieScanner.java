package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.RoleNoun;
import io.newswire.streams.gazetteer.WordStarts;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every span of a text that the trie knows, and gives the words their cues.
 *
 * <p>Maintainer's note. From each word on, the first word is looked up at once ({@link WordStarts}); if names go on
 * behind it, a walk through the trie follows, letter by letter, which may go on over several words and ends at the first
 * letter with which no alias goes on. Hits are sorted by start, the longer one first. Example: in "New York Times said",
 * the walk from New finds "New York Times" and "New York"; those from York and Times end there.
 */
final class TrieScanner {

    private static final int FEWEST_INITIALS = 3;
    /** Words with a capital that stand behind a body and not behind a person's initials: "F.B.I. Director". */
    private static final long BEHIND_INITIALS =
            Cue.bits(Cue.OFFICE, Cue.COMMON, Cue.PERSON, Cue.PLAIN, Cue.ENDING, Cue.WEAK_ENDING, Cue.NAMESAKE);

    final List<Hit> hits = new ArrayList<>();
    /** Spans that would be hits with the right capitals; only collected for an explanation. */
    final List<Hit> miswritten = new ArrayList<>();

    final List<RoleHit> roles = new ArrayList<>();
    private final String text;
    private final Tokens tokens;
    private final DoubleArrayTrie trie;
    private final WordStarts starts;
    private final Candidates[] terms;
    private final boolean explaining;
    private final WordBoundaries boundaries;

    TrieScanner(Tokens tokens, DoubleArrayTrie trie, Candidates[] terms, boolean explaining) {
        this.text = tokens.text;
        this.tokens = tokens;
        this.trie = trie;
        this.starts = trie.starts();
        this.terms = terms;
        this.explaining = explaining;
        this.boundaries = new WordBoundaries(text, tokens.symbols());
    }

    /** Reads the whole text. */
    void scan() {
        for (int word = 0; word < tokens.count(); word++) {
            if (boundaries.isOpen(tokens.start(word))) {
                walk(word);
            }
        }
    }

    private void walk(int firstWord) {
        int insertAt = hits.size();
        long after = starts.after(tokens.code(firstWord));
        if (after != WordStarts.NOWHERE) {
            walkBehind(after, firstWord, insertAt);
        }
        if (tokens.isCapital(firstWord) && isLetterBeforeDot(firstWord)) {
            findInitials(firstWord, insertAt);
        }
    }

    private void walkBehind(long after, int firstWord, int insertAt) {
        byte[] symbols = tokens.symbols();
        int at = behindCode(firstWord, symbols);
        int word = WordStarts.key(after);
        if (word != DoubleArrayTrie.NO_KEY && at == tokens.end(firstWord) && boundaries.isClosed(at)) {
            found(terms[word], insertAt, firstWord, firstWord, at);
        }
        int state = WordStarts.state(after);
        if (state != DoubleArrayTrie.DEAD) {
            walkOn(state, at, firstWord, insertAt);
        }
    }

    /**
     * Finds initials that are listed without dots: "A.I.G." Words that also have a meaning in small letters, and the
     * initials of a person's first names ("J.R.R. Roe"), are left out.
     */
    private void findInitials(int first, int insertAt) {
        int last = first;
        long code = WordStarts.code(0, tokens.symbol(tokens.start(first)));
        while (tokens.isCapital(last + 1)
                && tokens.start(last + 1) == tokens.end(last) + 1
                && isLetterBeforeDot(last + 1)) {
            last++;
            code = WordStarts.code(code, tokens.symbol(tokens.start(last)));
        }
        int letters = last - first + 1;
        int end = tokens.end(last) + 1;
        boolean named = tokens.isCapital(last + 1)
                && tokens.start(last + 1) == end + 1
                && (cuesOf(last + 1) & BEHIND_INITIALS) == 0;
        if (letters < FEWEST_INITIALS || letters > WordStarts.LETTERS || named || !boundaries.isClosed(end)) {
            return;
        }
        int key = WordStarts.key(starts.after(code));
        Candidates found = key == DoubleArrayTrie.NO_KEY ? null : terms[key];
        boolean longest = insertAt == hits.size() || hits.get(insertAt).end() < end;
        if (found != null && longest && found.isInitials(letters)) {
            hits.add(insertAt, new Hit(found, tokens.start(first), end, first, last, found.required()));
        }
    }

    /** The cues of a word that is not read yet; none if it is longer than a code. */
    private long cuesOf(int word) {
        int key = WordStarts.key(starts.after(tokens.code(word)));
        boolean whole = tokens.end(word) - tokens.start(word) <= WordStarts.LETTERS;
        return key == DoubleArrayTrie.NO_KEY || !whole ? 0 : terms[key].cues();
    }

    /** Whether a word is one letter with a dot behind it. */
    private boolean isLetterBeforeDot(int word) {
        return tokens.isWord(word)
                && tokens.end(word) - tokens.start(word) == 1
                && tokens.symbol(tokens.end(word)) == CharFolding.DOT;
    }

    /** Walks on from a state, behind the first word of a name or the first letters of a long one. */
    private void walkOn(int from, int at, int firstWord, int insertAt) {
        byte[] symbols = tokens.symbols();
        int state = from;
        int lastWord = firstWord;
        boolean space = false;
        for (int i = at; i < symbols.length; i++) {
            byte symbol = symbols[i];
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

    /** The position behind the letters of a word that its code holds. */
    private int behindCode(int word, byte[] symbols) {
        int end = tokens.end(word);
        int at = tokens.start(word);
        if (end - at <= WordStarts.LETTERS) {
            return end;
        }
        for (int letters = 0; letters < WordStarts.LETTERS && at < end; at++) {
            letters += symbols[at] == CharFolding.NOTHING ? 0 : 1;
        }
        return at;
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
