package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
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
        if (!isPart(first) || isTradeBefore(first)) {
            return null;
        }
        int parts = 0;
        int last = -1;
        int word = first;
        int initials = 0;
        while (parts < LONGEST && scan.isWord(word)) {
            boolean initial = scan.isInitial(word) || (isLetter(word) && scan.isCapital(word) && !isElided(word));
            if (initial && parts > 0 && !scan.isCapital(word + 1)) {
                return null;
            }
            initials += initial ? 1 : 0;
            if (isPart(word)) {
                parts += initial || isElided(word) ? 0 : 1;
                last = initial ? last : word;
            } else if (parts == 0 || !(isParticle(word) || isInnerTitle(word))) {
                break;
            }
            if (!isJoined(word)) {
                word++;
                break;
            }
            word++;
            if (isSecondSyllable(first, word)) {
                last = word++;
                break;
            }
        }
        return parts < (initials > 0 ? 1 : 2) || last != word - 1 || isPartOfMore(last)
                ? null
                : new NameSpan(first, last);
    }

    /** A name of one word, or null where the word is no name by itself. */
    @Nullable
    NameSpan single(int word) {
        boolean name = isPart(word)
                && !isLetter(word)
                && !isPartOfMore(word)
                && !scan.is(word, Cue.SAYING)
                && !isParticle(word)
                && !isNicknameBehind(word)
                && scan.hitFrom(word) == null;
        return name ? new NameSpan(word, word) : null;
    }

    /** "Sen. James “Jimmy” Roe": the name goes on behind a quotation. */
    private boolean isNicknameBehind(int word) {
        int at = scan.end(word);
        return scan.isWord(word + 1) && scan.isCapital(word + 1) && scan.start(word + 1) == at + 2;
    }

    /** The id that a name makes: its words but for initials, folded and joined by hyphens. */
    String id(NameSpan name) {
        StringBuilder id = new StringBuilder();
        for (int word = name.first(); word <= name.last(); word++) {
            if ((!isLetter(word) || isElided(word)) && !isInnerTitle(word)) {
                id.append(id.isEmpty() ? "" : "-").append(CharFolding.fold(scan.word(word)));
            }
        }
        return id.toString();
    }

    /** "Chan Chi-wing": a small word behind a hyphen in a name whose family's stands first. */
    private boolean isSecondSyllable(int first, int word) {
        return scan.is(first, Cue.FAMILY_FIRST)
                && scan.isHyphenAfter(word - 1)
                && scan.isWord(word)
                && !scan.isCapital(word)
                && word - first >= 2
                && EasternNames.isSyllables(CharFolding.fold(scan.word(word)));
    }

    /** An unknown first word of a sentence before a first name and another is a trade: "Restaurateur Jane Roe". */
    private boolean isTradeBefore(int first) {
        return scan.isFirst(first)
                && !scan.is(first, Cue.GIVEN)
                && !isLetter(first)
                && scan.isSpaceAfter(first)
                && scan.is(first + 1, Cue.GIVEN)
                && isPart(first + 1)
                && scan.isSpaceAfter(first + 1)
                && isPart(first + 2);
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
        boolean name = scan.is(word, Cue.GIVEN) || !isKnownOtherwise(word) || isTradeSurname(word);
        return name && (scan.is(word, Cue.GIVEN) || (!isShouted(word) && isPlainLetters(word)));
    }

    /** A trade behind a first name is a surname: "David Cook", "Kim Hacker". */
    private boolean isTradeSurname(int word) {
        int before = word - 1;
        boolean given = scan.isSpaceAfter(before)
                && scan.is(before, Cue.GIVEN)
                && scan.isCapital(before)
                && scan.hitFrom(before) == null;
        if (!given || scan.is(word, Cue.PLAIN) || scan.is(word, Cue.COMMON) || scan.is(word, Cue.ENDING)) {
            return false;
        }
        boolean trade = scan.is(word, Cue.PERSON)
                || scan.is(word, Cue.OFFICE)
                || scan.is(word, Cue.TITLE)
                || scan.is(word, Cue.BUSINESS)
                || scan.is(word, Cue.WEAK_ENDING);
        boolean alone = !scan.isSpaceAfter(word) || !scan.isCapital(word + 1);
        return trade
                && alone
                && !scan.is(word, Cue.NAMESAKE)
                && !scan.is(word, Cue.PRIVATE)
                && !scan.is(word, Cue.STREET)
                && !scan.is(word, Cue.COUNTY)
                && !scan.is(word, Cue.SAYING);
    }

    private boolean isShouted(int word) {
        return scan.isAllCapitals(word) && !scan.isShouting();
    }

    private boolean isPlainLetters(int word) {
        for (int i = scan.start(word); i < scan.end(word); i++) {
            byte symbol = scan.symbol(i);
            if (symbol != CharFolding.NOTHING && (symbol < CharFolding.LETTER || symbol >= CharFolding.FOREIGN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnownOtherwise(int word) {
        return scan.isPlain(word)
                || (scan.isShouting() && scan.is(word, Cue.PERSON_VERB))
                || (isOfBody(word) && !scan.is(word, Cue.FAMILY))
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

    private boolean isOfBody(int word) {
        return scan.is(word, Cue.ENDING)
                || scan.is(word, Cue.WEAK_ENDING)
                || scan.is(word, Cue.LEGAL_FORM)
                || scan.is(word, Cue.BUSINESS);
    }

    private boolean isParticle(int word) {
        return PARTICLES.contains(scan.word(word).toLowerCase(Locale.ROOT))
                && isJoined(word)
                && (scan.isCapital(word + 1) || isParticle(word + 1));
    }

    private boolean isJoined(int word) {
        return scan.isSpaceAfter(word)
                || (scan.isHyphenAfter(word) && (scan.isCapital(word + 1) || isParticleWord(word + 1)))
                || (scan.isHyphenAfter(word) && scan.is(word - 1, Cue.FAMILY_FIRST) && scan.isSpaceAfter(word - 1))
                || (scan.isInitial(word) && scan.isWord(word + 1))
                || isElided(word);
    }

    /** "Luis Antonio Cardinal Tagle". */
    static boolean isInnerTitle(int word, Scan scan) {
        return scan.isWord(word, "Cardinal") && scan.isSpaceAfter(word) && scan.isCapital(word + 1);
    }

    private boolean isInnerTitle(int word) {
        return isInnerTitle(word, scan);
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
