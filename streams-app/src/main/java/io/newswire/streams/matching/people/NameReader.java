package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.Hit;
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
    private static final Set<String> HONOURS =
            Set.of("Jr", "MD", "PhD", "Esq", "MP", "MEP", "MSP", "QC", "KC", "OBE", "MBE", "CBE");

    private static final Set<String> ADDRESSES = Set.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final NameParts parts;

    NameReader(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.parts = new NameParts(scanned, coverage);
    }

    /** The full name that starts with a word; null if there is none or its end is unclear. */
    @Nullable
    NameSpan from(int first) {
        if (!parts.isPart(first) || isTradeBefore(first)) {
            return null;
        }
        int count = 0;
        int last = -1;
        int word = first;
        int initials = 0;
        while (count < LONGEST && tokens.isWord(word)) {
            boolean initial =
                    tokens.isInitial(word) || (parts.isLetter(word) && tokens.isCapital(word) && !parts.isElided(word));
            if (initial && count > 0 && !tokens.isCapital(word + 1)) {
                return null;
            }
            initials += initial ? 1 : 0;
            if (parts.isPart(word)) {
                count += initial || parts.isElided(word) ? 0 : 1;
                last = initial ? last : word;
            } else if (count == 0 || !(isParticle(word) || scanned.names.isInnerTitle(word))) {
                break;
            }
            int nicknamed = scanned.names.behindNickname(word);
            if (nicknamed > 0 && parts.isPart(nicknamed)) {
                word = nicknamed;
                continue;
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
        return count < (initials > 0 ? 1 : 2) || last != word - 1 || isPartOfMore(last)
                ? null
                : new NameSpan(first, last);
    }

    /**
     * A name of one word with two initials or more behind it, as in the south of India: "Manjula B S". The name ends with the word;
     * null if no initials follow.
     */
    @Nullable
    NameSpan beforeInitials(int word) {
        if (parts.isLetter(word)) {
            return null;
        }
        int last = word;
        while (around.isSpaceAfter(last)
                && tokens.isCapital(last + 1)
                && parts.isLetter(last + 1)
                && !tokens.isInitial(last + 1)) {
            last++;
        }
        boolean ends = !around.isSpaceAfter(last) || !tokens.isCapital(last + 1);
        return last >= word + 2 && ends && parts.isPart(word) && scanned.hitFrom(word) == null
                ? new NameSpan(word, word)
                : null;
    }

    /** A name of one word, or of O' and a word; null if the words cannot be a name alone. */
    @Nullable
    NameSpan single(int word) {
        int last = parts.isElided(word) ? word + 1 : word;
        boolean name = parts.isPart(word)
                && parts.isPart(last)
                && !parts.isLetter(last)
                && !isPartOfMore(last)
                && !tokens.is(last, Cue.SAYING)
                && !isParticle(last)
                && !isNicknameBehind(last)
                && isFree(word);
        return name ? new NameSpan(word, last) : null;
    }

    /** "Mr Jordan": whether the words are no known name, or the name of a place that is none here. */
    private boolean isFree(int word) {
        Hit hit = scanned.hitFrom(word);
        boolean mister = around.isTitleGap(word - 1) && ADDRESSES.contains(tokens.word(word - 1));
        boolean joined = mister || around.isSpaceAfter(word - 1) || !around.isTitleGap(word - 1);
        return hit == null || (hit.isCountry() && hit.last() == word && joined);
    }

    /** The name with the suffix behind it, if there is one: "John Roe Jr.", "John Roe, Sr., 56,". */
    NameSpan withSuffix(NameSpan name) {
        int next = name.last() + 1;
        boolean suffix = parts.isSuffix(next) && (around.isSpaceAfter(name.last()) || around.isCommaAfter(name.last()));
        return suffix ? new NameSpan(name.first(), next) : name;
    }

    /** Whether a name is of initials and a surname: "P.T. Ashala", "P T Ashala". */
    boolean isInitialed(NameSpan name) {
        int first = name.first();
        boolean bare = parts.isLetter(first) && parts.isLetter(first + 1) && name.last() > first + 1;
        return (bare || tokens.isInitial(first) || (tokens.isJoinedInitial(first) && tokens.isInitial(first + 1)))
                && scanned.hitFrom(first) == null
                && !tokens.isAllCapitals(name.last());
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
        int nicknamed = -1;
        for (int word = name.first(); word <= name.last(); word++) {
            if (word < nicknamed) {
                continue;
            }
            nicknamed = Math.min(scanned.names.behindNickname(word), name.last());
            if ((!parts.isLetter(word) || parts.isElided(word)) && !scanned.names.isInnerTitle(word)) {
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
                && !parts.isLetter(first)
                && around.isSpaceAfter(first)
                && tokens.is(first + 1, Cue.GIVEN)
                && parts.isPart(first + 1)
                && around.isSpaceAfter(first + 1)
                && parts.isPart(first + 2);
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
                || tokens.isJoinedInitial(word)
                || parts.isElided(word);
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
                && !parts.isSuffix(next)
                && !around.isTitleCase(next)
                && !tokens.isInitial(next)
                && !isOffice(next)
                && !isMedium(next);
    }

    /** "Jane Roe Norvik Press": whether the name of a news agency follows. */
    private boolean isMedium(int word) {
        Hit hit = scanned.hitFrom(word);
        return hit != null
                && hit.terms().actors().size() == 1
                && hit.terms().actors().get(0).subject().is(ActorType.MED);
    }

    /** "Jane Roe Executive Director of": whether an office of two words follows, and no name behind it. */
    private boolean isOffice(int word) {
        int last = word + 1;
        return tokens.is(word, Cue.OFFICE)
                && tokens.is(last, Cue.OFFICE)
                && tokens.isCapital(last)
                && around.isSpaceAfter(word)
                && !(around.isSpaceAfter(last) && tokens.isCapital(last + 1));
    }
}
