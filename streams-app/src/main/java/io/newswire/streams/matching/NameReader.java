package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Letters;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's full name from the words of a text: two to four capitalised words, with initials and particles
 * between them, none of which is known for something else.
 */
final class NameReader {

    private static final int LONGEST = 4;
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "bint", "abu", "ben", "de", "da", "do", "dos", "du", "del", "der", "den", "van",
            "von", "la", "le", "di", "ul", "ur", "zu", "ter", "ten");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III", "IV", "MD", "PhD", "Esq");
    private static final Set<String> LETTERS_OF_NAMES = Set.of("O", "D", "L");

    private final Scan scan;
    private final Coverage coverage;

    NameReader(Scan scan, Coverage coverage) {
        this.scan = scan;
        this.coverage = coverage;
    }

    /** The full name that starts with a word, or null where there is none or its end is in doubt. */
    @Nullable
    NameSpan from(int first) {
        if (!isPart(first)) {
            return null;
        }
        int parts = 0;
        int last = -1;
        int word = first;
        while (parts < LONGEST && scan.isWord(word)) {
            boolean initial = scan.isInitial(word) || (isLetter(word) && !isElided(word));
            if (initial && parts > 0 && !scan.isCapital(word + 1)) {
                return null;
            }
            if (isPart(word)) {
                parts += initial || isElided(word) ? 0 : 1;
                last = initial ? last : word;
            } else if (parts == 0 || !isParticle(word)) {
                break;
            }
            if (!isJoined(word)) {
                word++;
                break;
            }
            word++;
        }
        return parts < 2 || last != word - 1 || isPartOfMore(last) ? null : new NameSpan(first, last);
    }

    /** The id that a name makes: its words but for initials, folded and joined by hyphens. */
    String id(NameSpan name) {
        StringBuilder id = new StringBuilder();
        for (int word = name.first(); word <= name.last(); word++) {
            if (!isLetter(word) || isElided(word)) {
                id.append(id.isEmpty() ? "" : "-").append(Letters.fold(scan.word(word)));
            }
        }
        return id.toString();
    }

    private boolean isLetter(int word) {
        return scan.end(word) - scan.start(word) == 1;
    }

    /** Whether a word is the O of O'Brien. */
    private boolean isElided(int word) {
        return isLetter(word) && scan.isApostropheAfter(word) && LETTERS_OF_NAMES.contains(scan.word(word));
    }

    private boolean isPart(int word) {
        if (!scan.isCapital(word) || coverage.isTaken(word)) {
            return false;
        }
        if (isLetter(word)) {
            return scan.isInitial(word) || isElided(word);
        }
        return scan.is(word, Cue.GIVEN) || (!isKnownOtherwise(word) && !isShouted(word) && isPlainLetters(word));
    }

    private boolean isShouted(int word) {
        return scan.isAllCapitals(word);
    }

    private boolean isPlainLetters(int word) {
        for (int i = scan.start(word); i < scan.end(word); i++) {
            byte symbol = scan.symbol(i);
            if (symbol != Letters.NOTHING && (symbol < Letters.LETTER || symbol >= Letters.FOREIGN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnownOtherwise(int word) {
        return scan.is(word, Cue.PLAIN)
                || scan.is(word, Cue.COMMON)
                || scan.is(word, Cue.OFFICE)
                || scan.is(word, Cue.TITLE)
                || scan.is(word, Cue.NAMESAKE)
                || scan.is(word, Cue.STREET)
                || scan.is(word, Cue.PRIVATE)
                || scan.is(word, Cue.COUNTY)
                || scan.is(word, Cue.PERSON)
                || scan.is(word, Cue.SAYING)
                || SUFFIXES.contains(scan.word(word));
    }

    private boolean isParticle(int word) {
        return PARTICLES.contains(scan.word(word).toLowerCase(Locale.ROOT))
                && isJoined(word)
                && (scan.isCapital(word + 1) || isParticle(word + 1));
    }

    private boolean isJoined(int word) {
        return scan.isSpaceAfter(word)
                || (scan.isHyphenAfter(word) && (scan.isCapital(word + 1) || isParticleWord(word + 1)))
                || (scan.isInitial(word) && scan.isWord(word + 1))
                || isElided(word);
    }

    private boolean isParticleWord(int word) {
        return scan.isWord(word) && PARTICLES.contains(scan.word(word).toLowerCase(Locale.ROOT));
    }

    /** Whether a name goes on as that of a thing or of a longer name: "John Smith Foundation". */
    private boolean isPartOfMore(int last) {
        int next = last + 1;
        if (scan.isHyphenAfter(last)) {
            return true;
        }
        return scan.isSpaceAfter(last)
                && scan.isCapital(next)
                && !scan.is(next, Cue.PLAIN)
                && !SUFFIXES.contains(scan.word(next))
                && !scan.isTitleCase(next)
                && !scan.isInitial(next);
    }
}
