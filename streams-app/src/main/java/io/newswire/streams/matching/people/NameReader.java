package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's full name: two to four capitalised words, with initials and particles between them. A word that is
 * known to be something else ends the name.
 */
final class NameReader {

    private static final int LONGEST = 4;
    private static final Set<String> SUFFIXES = Set.of(
            "Jr", "Sr", "II", "III", "IV", "MD", "PhD", "Esq", "MP", "MEP", "MSP", "QC", "KC", "OBE", "MBE", "CBE");
    private static final long OF_BODY = Cue.bits(Cue.ENDING, Cue.WEAK_ENDING, Cue.LEGAL_FORM, Cue.BUSINESS);
    private static final long OTHERWISE = Cue.bits(
            Cue.COMMON,
            Cue.OFFICE,
            Cue.TITLE,
            Cue.NAMESAKE,
            Cue.STREET,
            Cue.PRIVATE,
            Cue.COUNTY,
            Cue.PERSON,
            Cue.SAYING);
    private static final Set<String> HONOURS =
            Set.of("Jr", "MD", "PhD", "Esq", "MP", "MEP", "MSP", "QC", "KC", "OBE", "MBE", "CBE");
    private static final Set<String> LETTERS_OF_NAMES = Set.of("O", "D", "L");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;

    NameReader(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
    }

    /** The full name that starts with a word; null if there is none or its end is unclear. */
    @Nullable
    NameSpan from(int first) {
        if (!isPart(first) || isTradeBefore(first)) {
            return null;
        }
        int parts = 0;
        int last = -1;
        int word = first;
        int initials = 0;
        while (parts < LONGEST && tokens.isWord(word)) {
            boolean initial = tokens.isInitial(word) || (isLetter(word) && tokens.isCapital(word) && !isElided(word));
            if (initial && parts > 0 && !tokens.isCapital(word + 1)) {
                return null;
            }
            initials += initial ? 1 : 0;
            if (isPart(word)) {
                parts += initial || isElided(word) ? 0 : 1;
                last = initial ? last : word;
            } else if (parts == 0 || !(isParticle(word) || scanned.names.isInnerTitle(word))) {
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

    /** A name of one word; null if the word cannot be a name alone. */
    @Nullable
    NameSpan single(int word) {
        boolean name = isPart(word)
                && !isLetter(word)
                && !isPartOfMore(word)
                && !tokens.is(word, Cue.SAYING)
                && !isParticle(word)
                && !isNicknameBehind(word)
                && scanned.hitFrom(word) == null;
        return name ? new NameSpan(word, word) : null;
    }

    /** The name with the suffix behind it, if there is one: "John Roe Jr.", "John Roe, Sr., 56,". */
    NameSpan withSuffix(NameSpan name) {
        int next = name.last() + 1;
        boolean suffix = tokens.isWord(next)
                && SUFFIXES.contains(tokens.word(next))
                && (around.isSpaceAfter(name.last()) || around.isCommaAfter(name.last()));
        return suffix ? new NameSpan(name.first(), next) : name;
    }

    /** Whether a word is an honour or a seat that stands behind a name: "Jane Roe MP". */
    boolean isHonoured(int word) {
        return HONOURS.contains(tokens.word(word));
    }

    /** Whether the name goes on after a quotation: "Sen. James “Jimmy” Roe". */
    private boolean isNicknameBehind(int word) {
        int at = tokens.end(word);
        return tokens.isWord(word + 1) && tokens.isCapital(word + 1) && tokens.start(word + 1) == at + 2;
    }

    /** The id for a name: its words without initials, folded, with hyphens. */
    String id(NameSpan name) {
        StringBuilder id = new StringBuilder();
        for (int word = name.first(); word <= name.last(); word++) {
            if ((!isLetter(word) || isElided(word)) && !scanned.names.isInnerTitle(word)) {
                id.append(id.isEmpty() ? "" : "-").append(CharFolding.fold(tokens.word(word)));
            }
        }
        return id.toString();
    }

    /** Whether a word is the small second syllable of a given name after a family name: "Chan Chi-wing". */
    private boolean isSecondSyllable(int first, int word) {
        return tokens.is(first, Cue.FAMILY_FIRST)
                && around.isHyphenAfter(word - 1)
                && tokens.isWord(word)
                && !tokens.isCapital(word)
                && word - first >= 2
                && EasternNames.isSyllables(CharFolding.fold(tokens.word(word)));
    }

    /**
     * Whether an unknown first word of a sentence is a trade, because a first name and another name follow:
     * "Restaurateur Jane Roe".
     */
    private boolean isTradeBefore(int first) {
        return around.isFirst(first)
                && !tokens.is(first, Cue.GIVEN)
                && !isLetter(first)
                && around.isSpaceAfter(first)
                && tokens.is(first + 1, Cue.GIVEN)
                && isPart(first + 1)
                && around.isSpaceAfter(first + 1)
                && isPart(first + 2);
    }

    private boolean isLetter(int word) {
        return tokens.end(word) - tokens.start(word) == 1;
    }

    /** Whether a word is the O of O'Brien. */
    private boolean isElided(int word) {
        return isLetter(word) && around.isApostropheAfter(word) && LETTERS_OF_NAMES.contains(tokens.word(word));
    }

    private boolean isPart(int word) {
        if (!tokens.isCapital(word) || coverage.isTaken(word)) {
            return false;
        }
        if (isLetter(word)) {
            return tokens.isInitial(word) || isElided(word);
        }
        boolean name = tokens.is(word, Cue.GIVEN) || !isKnownOtherwise(word) || isTradeSurname(word);
        return name && (tokens.is(word, Cue.GIVEN) || (!isShouted(word) && isPlainLetters(word)));
    }

    /** Whether a word for a trade is a surname, because a first name stands before it: "David Cook", "Kim Hacker". */
    private boolean isTradeSurname(int word) {
        boolean initial = tokens.isInitial(word - 1);
        int before = initial ? word - 2 : word - 1;
        boolean given = around.isSpaceAfter(before)
                && (tokens.is(before, Cue.GIVEN) || (initial && !isKnownOtherwise(before)))
                && tokens.isCapital(before)
                && scanned.hitFrom(before) == null;
        if (!given || tokens.is(word, Cue.PLAIN) || tokens.is(word, Cue.COMMON) || tokens.is(word, Cue.ENDING)) {
            return false;
        }
        boolean trade = tokens.is(word, Cue.PERSON)
                || tokens.is(word, Cue.OFFICE)
                || tokens.is(word, Cue.TITLE)
                || tokens.is(word, Cue.BUSINESS)
                || tokens.is(word, Cue.WEAK_ENDING);
        boolean alone = !around.isSpaceAfter(word) || !tokens.isCapital(word + 1);
        return trade
                && alone
                && !tokens.is(word, Cue.NAMESAKE)
                && !tokens.is(word, Cue.PRIVATE)
                && !tokens.is(word, Cue.STREET)
                && !tokens.is(word, Cue.COUNTY)
                && !tokens.is(word, Cue.SAYING);
    }

    private boolean isShouted(int word) {
        return tokens.isAllCapitals(word) && !around.isShouting();
    }

    private boolean isPlainLetters(int word) {
        for (int i = tokens.start(word); i < tokens.end(word); i++) {
            byte symbol = tokens.symbol(i);
            if (symbol != CharFolding.NOTHING && (symbol < CharFolding.LETTER || symbol >= CharFolding.FOREIGN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnownOtherwise(int word) {
        return around.isPlain(word)
                || tokens.isAny(word, OTHERWISE)
                || (around.isShouting() && tokens.is(word, Cue.PERSON_VERB))
                || (tokens.isAny(word, OF_BODY) && !tokens.is(word, Cue.FAMILY))
                || SUFFIXES.contains(tokens.word(word))
                || (around.isFirst(word) && scanned.text.startsWith("ists", tokens.end(word) - 4));
    }

    private boolean isParticle(int word) {
        return scanned.names.isParticle(word) && isJoined(word) && (tokens.isCapital(word + 1) || isParticle(word + 1));
    }

    private boolean isJoined(int word) {
        return around.isSpaceAfter(word)
                || (around.isHyphenAfter(word) && (tokens.isCapital(word + 1) || scanned.names.isParticle(word + 1)))
                || (around.isHyphenAfter(word)
                        && tokens.is(word - 1, Cue.FAMILY_FIRST)
                        && around.isSpaceAfter(word - 1))
                || (tokens.isInitial(word) && tokens.isWord(word + 1))
                || isElided(word);
    }

    /** Whether the words are only the start of a longer name: "John Smith Foundation". */
    private boolean isPartOfMore(int last) {
        int next = last + 1;
        if (around.isHyphenAfter(last)) {
            return true;
        }
        return around.isSpaceAfter(last)
                && tokens.isCapital(next)
                && !tokens.is(next, Cue.PLAIN)
                && !SUFFIXES.contains(tokens.word(next))
                && !around.isTitleCase(next)
                && !tokens.isInitial(next);
    }
}
