package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Finds the role of a person before or behind the name: "the director, NAME,", "NAME, a spokesman for". */
final class Roles {

    private static final int REACH = 7;
    private static final Set<String> LINKS = Set.of("for", "of", "in", "at", "to", "with", "from", "on", "the");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final MentionIndex coverage;

    Roles(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.coverage = coverage;
    }

    /**
     * Whether a word is the end of an office with its field: "Minister of Industry and Trade". The person's name comes
     * next.
     */
    boolean isOfficeOf(int word) {
        if (!tokens.isCapital(word) || !tokens.has(Cue.OFFICE)) {
            return isOfficeOfInitial(word);
        }
        boolean of = false;
        for (int at = lastOfOffice(word); at > word - REACH && around.isSpaceAfter(at); at--) {
            if (tokens.is(at, Cue.OFFICE) && of) {
                return true;
            }
            String text = tokens.word(at);
            of = text.equals("of") || text.equals("for");
            boolean field = tokens.isCapital(at) && (tokens.is(at, Cue.COMMON) || tokens.is(word + 1, Cue.GIVEN));
            if (!of && !text.equals("and") && !text.equals("the") && !field) {
                return false;
            }
        }
        return false;
    }

    /** The word before a country behind an office, "of" or "the"; else the given word: "president of Wexland NAME". */
    private int lastOfOffice(int word) {
        Hit hit = scanned.hitTo(word);
        if (hit == null || !hit.isCountry() || !around.isSpaceAfter(word)) {
            return word;
        }
        Via via = hit.terms().countries().get(0).via();
        boolean country = via == Via.NAME || (via == Via.PLACE && tokens.is(word + 1, Cue.GIVEN));
        return country ? hit.first() - 1 : word;
    }

    /** "leader of opposition R Roe": a field in small letters, and an initial without a dot. */
    private boolean isOfficeOfInitial(int word) {
        int next = word + 1;
        return tokens.isCapital(next)
                && tokens.end(next) - tokens.start(next) == 1
                && around.isLink(word - 1, "of")
                && tokens.is(word - 2, Cue.OFFICE);
    }

    /** "a spokesman for", "the former head of": a role in small letters before the next comma. */
    boolean isBehind(int word) {
        for (int at = word; at < word + REACH && tokens.isWord(at); at++) {
            if (tokens.is(at, Cue.OFFICE) || tokens.is(at, Cue.PERSON)) {
                return !tokens.isCapital(at) || around.isLink(at + 1, "of");
            }
            if (LINKS.contains(tokens.word(at)) && at > word) {
                return false;
            }
            if (!around.isSpaceAfter(at) && !around.isHyphenAfter(at) && !around.isApostropheAfter(at)) {
                return false;
            }
        }
        return false;
    }

    /**
     * "the director, NAME,", "spokesman for the ministry, NAME,", "the director, Norvik Board (NB), NAME": {@code word}
     * is the last before the name.
     */
    boolean isBefore(int word) {
        boolean initials = isInBrackets(word);
        if (!initials && !around.isCommaAfter(word)) {
            return false;
        }
        return isBeforeBody(initials ? word - 1 : word) || (!initials && isJoinedBefore(word));
    }

    private boolean isInBrackets(int word) {
        return tokens.isWord(word)
                && word > 0
                && scanned.text.startsWith("), ", tokens.end(word))
                && scanned.text.charAt(tokens.start(word) - 1) == '('
                && tokens.isAllCapitals(word);
    }

    private boolean isBeforeBody(int last) {
        Mention body = coverage.actorAt(last);
        if (body == null || body.is(ActorType.PER)) {
            return false;
        }
        int at = tokens.wordAt(body.start()) - 1;
        while (tokens.isWord(at) && LINKS.contains(tokens.word(at))) {
            at--;
        }
        return tokens.is(at, Cue.OFFICE) && (around.isCommaAfter(at) || around.isSpaceAfter(at));
    }

    private boolean isJoinedBefore(int word) {
        for (int at = word; at > word - REACH && tokens.isWord(at); at--) {
            if (tokens.is(at, Cue.OFFICE) || tokens.is(at, Cue.PERSON)) {
                return at == word || LINKS.contains(tokens.word(at + 1));
            }
            if (!around.isSpaceAfter(at - 1) && !around.isHyphenAfter(at - 1) && !around.isApostropheAfter(at - 1)) {
                return false;
            }
        }
        return false;
    }
}
