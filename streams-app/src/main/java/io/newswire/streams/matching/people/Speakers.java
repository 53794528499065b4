package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Who speaks: a name beside a verb of saying. */
final class Speakers {

    private static final int SHORTEST = 4;
    /** Capitalised words that speak and are no names. */
    private static final Set<String> OTHERS = Set.of("Daddy", "Mommy", "Mummy", "Grandma", "Grandpa", "Granny");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    Speakers(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether a verb of saying stands beside a full name. */
    boolean isSpeaker(NameSpan name) {
        int before = name.first() - 1;
        return (around.isSpaceAfter(name.last()) && tokens.is(name.last() + 1, Cue.SAYING))
                || (around.isSpaceAfter(before) && tokens.is(before, Cue.SAYING) && !tokens.isCapital(before));
    }
    /**
     * Whether a surname alone speaks, so that its person counts though the article gives no full name: "…," Marlow
     * said; "…," said Marlow; "one, Marlow said, was". Between a quotation and its verb a capital tells a name.
     */
    boolean isAlone(int word) {
        return (isBetweenQuoteAndVerb(word) || isBehindVerb(word)) && isSurname(word);
    }

    /** Whether a word that stands where a surname is expected can be one: it is no first name and no heading's word. */
    boolean isSurname(int word) {
        return tokens.end(word) - tokens.start(word) >= SHORTEST
                && (!tokens.is(word, Cue.GIVEN) || tokens.is(word, Cue.FAMILY))
                && !OTHERS.contains(tokens.word(word))
                && !around.isTitleCase(word);
    }

    private boolean isBetweenQuoteAndVerb(int word) {
        int verb = word + 1;
        if (word == 0 || !around.isSpaceAfter(word) || !isSaying(verb)) {
            return false;
        }
        boolean inserted = around.isCommaAfter(word - 1) && around.isCommaAfter(verb);
        return inserted || isQuoteClosedBefore(word);
    }

    private boolean isBehindVerb(int word) {
        int verb = word - 1;
        return verb > 0
                && around.isSpaceAfter(verb)
                && isSaying(verb)
                && !around.isSpaceAfter(word)
                && isQuoteClosedBefore(verb);
    }

    private boolean isSaying(int word) {
        return tokens.is(word, Cue.SAYING) && !tokens.isCapital(word);
    }

    /** Whether a quotation ends before a word: a comma or the end of a sentence, a mark, a space. */
    private boolean isQuoteClosedBefore(int word) {
        int mark = tokens.start(word) - 2;
        return mark > 0
                && scanned.text.charAt(mark + 1) == ' '
                && "\"”’'".indexOf(scanned.text.charAt(mark)) >= 0
                && ",?!…—-".indexOf(scanned.text.charAt(mark - 1)) >= 0;
    }
}
