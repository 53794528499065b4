package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.ScannedText;
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

    private final ScannedText scanned;
    private final MentionIndex coverage;

    NameReader(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
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
        while (parts < LONGEST && scanned.isWord(word)) {
            boolean initial = scanned.isInitial(word) || (isLetter(word) && scanned.isCapital(word) && !isElided(word));
            if (initial && parts > 0 && !scanned.isCapital(word + 1)) {
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
                && !scanned.is(word, Cue.SAYING)
                && !isParticle(word)
                && !isNicknameBehind(word)
                && scanned.hitFrom(word) == null;
        return name ? new NameSpan(word, word) : null;
    }

    /** "Sen. James “Jimmy” Roe": the name goes on behind a quotation. */
    private boolean isNicknameBehind(int word) {
        int at = scanned.end(word);
        return scanned.isWord(word + 1) && scanned.isCapital(word + 1) && scanned.start(word + 1) == at + 2;
    }

    /** The id that a name makes: its words but for initials, folded and joined by hyphens. */
    String id(NameSpan name) {
        StringBuilder id = new StringBuilder();
        for (int word = name.first(); word <= name.last(); word++) {
            if ((!isLetter(word) || isElided(word)) && !isInnerTitle(word)) {
                id.append(id.isEmpty() ? "" : "-").append(CharFolding.fold(scanned.word(word)));
            }
        }
        return id.toString();
    }

    /** "Chan Chi-wing": a small word behind a hyphen in a name whose family's stands first. */
    private boolean isSecondSyllable(int first, int word) {
        return scanned.is(first, Cue.FAMILY_FIRST)
                && scanned.isHyphenAfter(word - 1)
                && scanned.isWord(word)
                && !scanned.isCapital(word)
                && word - first >= 2
                && EasternNames.isSyllables(CharFolding.fold(scanned.word(word)));
    }

    /** An unknown first word of a sentence before a first name and another is a trade: "Restaurateur Jane Roe". */
    private boolean isTradeBefore(int first) {
        return scanned.isFirst(first)
                && !scanned.is(first, Cue.GIVEN)
                && !isLetter(first)
                && scanned.isSpaceAfter(first)
                && scanned.is(first + 1, Cue.GIVEN)
                && isPart(first + 1)
                && scanned.isSpaceAfter(first + 1)
                && isPart(first + 2);
    }

    private boolean isLetter(int word) {
        return scanned.end(word) - scanned.start(word) == 1;
    }

    /** Whether a word is the O of O'Brien. */
    private boolean isElided(int word) {
        return isLetter(word) && scanned.isApostropheAfter(word) && LETTERS_OF_NAMES.contains(scanned.word(word));
    }

    private boolean isPart(int word) {
        if (!scanned.isCapital(word) || coverage.isTaken(word)) {
            return false;
        }
        if (isLetter(word)) {
            return scanned.isInitial(word) || isElided(word);
        }
        boolean name = scanned.is(word, Cue.GIVEN) || !isKnownOtherwise(word) || isTradeSurname(word);
        return name && (scanned.is(word, Cue.GIVEN) || (!isShouted(word) && isPlainLetters(word)));
    }

    /** A trade behind a first name is a surname: "David Cook", "Kim Hacker". */
    private boolean isTradeSurname(int word) {
        int before = word - 1;
        boolean given = scanned.isSpaceAfter(before)
                && scanned.is(before, Cue.GIVEN)
                && scanned.isCapital(before)
                && scanned.hitFrom(before) == null;
        if (!given || scanned.is(word, Cue.PLAIN) || scanned.is(word, Cue.COMMON) || scanned.is(word, Cue.ENDING)) {
            return false;
        }
        boolean trade = scanned.is(word, Cue.PERSON)
                || scanned.is(word, Cue.OFFICE)
                || scanned.is(word, Cue.TITLE)
                || scanned.is(word, Cue.BUSINESS)
                || scanned.is(word, Cue.WEAK_ENDING);
        boolean alone = !scanned.isSpaceAfter(word) || !scanned.isCapital(word + 1);
        return trade
                && alone
                && !scanned.is(word, Cue.NAMESAKE)
                && !scanned.is(word, Cue.PRIVATE)
                && !scanned.is(word, Cue.STREET)
                && !scanned.is(word, Cue.COUNTY)
                && !scanned.is(word, Cue.SAYING);
    }

    private boolean isShouted(int word) {
        return scanned.isAllCapitals(word) && !scanned.isShouting();
    }

    private boolean isPlainLetters(int word) {
        for (int i = scanned.start(word); i < scanned.end(word); i++) {
            byte symbol = scanned.symbol(i);
            if (symbol != CharFolding.NOTHING && (symbol < CharFolding.LETTER || symbol >= CharFolding.FOREIGN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnownOtherwise(int word) {
        return scanned.isPlain(word)
                || (scanned.isShouting() && scanned.is(word, Cue.PERSON_VERB))
                || (isOfBody(word) && !scanned.is(word, Cue.FAMILY))
                || scanned.is(word, Cue.COMMON)
                || scanned.is(word, Cue.OFFICE)
                || scanned.is(word, Cue.TITLE)
                || scanned.is(word, Cue.NAMESAKE)
                || scanned.is(word, Cue.STREET)
                || scanned.is(word, Cue.PRIVATE)
                || scanned.is(word, Cue.COUNTY)
                || scanned.is(word, Cue.PERSON)
                || scanned.is(word, Cue.SAYING)
                || SUFFIXES.contains(scanned.word(word));
    }

    private boolean isOfBody(int word) {
        return scanned.is(word, Cue.ENDING)
                || scanned.is(word, Cue.WEAK_ENDING)
                || scanned.is(word, Cue.LEGAL_FORM)
                || scanned.is(word, Cue.BUSINESS);
    }

    private boolean isParticle(int word) {
        return PARTICLES.contains(scanned.word(word).toLowerCase(Locale.ROOT))
                && isJoined(word)
                && (scanned.isCapital(word + 1) || isParticle(word + 1));
    }

    private boolean isJoined(int word) {
        return scanned.isSpaceAfter(word)
                || (scanned.isHyphenAfter(word) && (scanned.isCapital(word + 1) || isParticleWord(word + 1)))
                || (scanned.isHyphenAfter(word)
                        && scanned.is(word - 1, Cue.FAMILY_FIRST)
                        && scanned.isSpaceAfter(word - 1))
                || (scanned.isInitial(word) && scanned.isWord(word + 1))
                || isElided(word);
    }

    /** "Luis Antonio Cardinal Tagle". */
    static boolean isInnerTitle(int word, ScannedText scanned) {
        return scanned.isWord(word, "Cardinal") && scanned.isSpaceAfter(word) && scanned.isCapital(word + 1);
    }

    private boolean isInnerTitle(int word) {
        return isInnerTitle(word, scanned);
    }

    private boolean isParticleWord(int word) {
        return scanned.isWord(word) && PARTICLES.contains(scanned.word(word).toLowerCase(Locale.ROOT));
    }

    /** Whether a name goes on as that of a thing or of a longer name: "John Smith Foundation". */
    private boolean isPartOfMore(int last) {
        int next = last + 1;
        if (scanned.isHyphenAfter(last)) {
            return true;
        }
        return scanned.isSpaceAfter(last)
                && scanned.isCapital(next)
                && !scanned.is(next, Cue.PLAIN)
                && !SUFFIXES.contains(scanned.word(next))
                && !scanned.isTitleCase(next)
                && !scanned.isInitial(next);
    }
}
