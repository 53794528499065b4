package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Which words can be part of a person's name. */
final class NameParts {

    private static final int LONGEST_SUFFIX = 3;
    private static final int LONGEST_BYLINE = 12;
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
    private static final Set<String> LETTERS_OF_NAMES = Set.of("O", "D", "L");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;

    NameParts(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
    }

    /** Whether a word stands behind names and is none: Jr, MP. */
    boolean isSuffix(int word) {
        return tokens.isWord(word)
                && tokens.end(word) - tokens.start(word) <= LONGEST_SUFFIX
                && SUFFIXES.contains(tokens.word(word));
    }

    /** Whether a word is one letter and not the Irish particle in "Eoin Ó Roe". */
    boolean isLetter(int word) {
        return tokens.end(word) - tokens.start(word) == 1 && scanned.text.charAt(tokens.start(word)) != 'Ó';
    }

    /** Whether a word is the O of O'Brien. */
    boolean isElided(int word) {
        return isLetter(word) && around.isApostropheAfter(word) && LETTERS_OF_NAMES.contains(tokens.word(word));
    }

    /** Whether a word can be part of a name: an initial, a first name, a capitalised word that nothing else explains. */
    boolean isPart(int word) {
        if (!tokens.isCapital(word) || coverage.isTaken(word)) {
            return false;
        }
        if (isLetter(word)) {
            return tokens.isInitial(word) || tokens.isJoinedInitial(word) || isElided(word) || isBareInitial(word);
        }
        if (isJoinedInitials(word)) {
            return true;
        }
        boolean name = tokens.is(word, Cue.GIVEN) || !isKnownOtherwise(word) || isTradeSurname(word);
        return name && !isShouted(word) && (tokens.is(word, Cue.GIVEN) || isPlainLetters(word));
    }

    /** Whether a word is an initial without a dot: "K R Venkata". */
    private boolean isBareInitial(int word) {
        return around.isSpaceAfter(word)
                && tokens.isCapital(word + 1)
                && !tokens.isWord(word, "I")
                && !(tokens.isWord(word, "A") && around.isFirst(word))
                && (isLetter(word + 1) || !isKnownOtherwise(word + 1))
                && !around.isShouting();
    }

    /** Whether a word is two initials without dots before a surname: "DK Shivam". */
    private boolean isJoinedInitials(int word) {
        return tokens.end(word) - tokens.start(word) == 2
                && tokens.isAllCapitals(word)
                && around.isSpaceAfter(word)
                && tokens.isCapital(word + 1)
                && !tokens.isAllCapitals(word + 1)
                && !tokens.is(word + 1, Cue.GIVEN)
                && scanned.hitFrom(word) == null
                && !isKnownOtherwise(word)
                && !isKnownOtherwise(word + 1)
                && !around.isShouting();
    }

    /** Whether a word for a trade is a surname, because a first name stands before it: "David Cook", "Kim Hacker". */
    private boolean isTradeSurname(int word) {
        boolean between = tokens.isInitial(word - 1) || isParticle(word - 1);
        int before = between ? word - 2 : word - 1;
        boolean given = around.isSpaceAfter(before)
                && (tokens.is(before, Cue.GIVEN) || (between && !isKnownOtherwise(before)))
                && tokens.isCapital(before)
                && scanned.hitFrom(before) == null;
        if (given && !tokens.is(word, Cue.PLAIN) && isSureSurname(word, between && tokens.is(before, Cue.GIVEN))) {
            return true;
        }
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

    private boolean isParticle(int word) {
        return scanned.names.isParticle(word) && around.isSpaceAfter(word);
    }

    /** "Marvin F. Lane left", "Ann Mills, 57, of": a surname by the initial or particle before it or the age behind it. */
    private boolean isSureSurname(int word, boolean joined) {
        boolean ends = !around.isSpaceAfter(word) || !tokens.isCapital(word + 1) || isSuffix(word + 1);
        int age = word + 1;
        boolean aged = around.isCommaAfter(word)
                && tokens.isNumber(age)
                && tokens.end(age) - tokens.start(age) == 2
                && around.isCommaAfter(age);
        return (joined && ends) || aged;
    }

    private boolean isShouted(int word) {
        return tokens.isAllCapitals(word) && !around.isShouting() && !isSigned();
    }

    /** "By JANE ROE": whether a short text begins with a byline in capitals. */
    private boolean isSigned() {
        return tokens.count() <= LONGEST_BYLINE
                && tokens.isWord(0, "By")
                && tokens.isAllCapitals(1)
                && tokens.end(1) - tokens.start(1) > 2;
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
                || (tokens.is(word, Cue.PERSON_VERB) && around.isShouting())
                || (tokens.isAny(word, OF_BODY) && !tokens.is(word, Cue.FAMILY))
                || isSuffix(word)
                || (around.isFirst(word) && scanned.text.startsWith("ists", tokens.end(word) - 4));
    }
}
