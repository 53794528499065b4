package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.Tokens;

/** The short forms that the full name of a listed body makes: initials, and the first word of a firm's name. */
final class ListedShortForms {

    private static final int SHORTEST = 4;

    /** Words that do not say by themselves which body is meant. */
    private static final long NO_SHORT = Cue.bits(
            Cue.GIVEN,
            Cue.FAMILY,
            Cue.COMMON,
            Cue.PLAIN,
            Cue.OPENER,
            Cue.BRIDGE,
            Cue.PARTICLE,
            Cue.BUSINESS,
            Cue.OFFICE,
            Cue.PERSON,
            Cue.TITLE,
            Cue.SPORT,
            Cue.ENDING,
            Cue.WEAK_ENDING);
    /** Words behind the one that says which firm is meant: "Airlines", "Holdings". */
    private static final long KIND = Cue.bits(Cue.COMMON, Cue.ENDING, Cue.WEAK_ENDING, Cue.LEGAL_FORM);

    private ListedShortForms() {}

    /** Learns the short forms of a body's name of several words. What follows from two names stands for neither. */
    static void learn(Subject body, int first, int last, ScannedText scanned, KnowledgeBuilder knowledge) {
        ImpliedShortForms.learn(body.id(), first, last, scanned, knowledge);
        boolean worldwide = last == first + 1 && scanned.tokens.isWord(last, "International");
        boolean firm = body.is(ActorType.BUS) && (last == first + 1 || scanned.tokens.isAny(last, KIND));
        if ((firm || worldwide) && isOwn(first, scanned)) {
            knowledge.learnShortUnlessOther(scanned.tokens.word(first), body.id());
        }
    }

    /** Whether the first word of a name has no other meaning. An airline may be called by a common word: "United". */
    private static boolean isOwn(int word, ScannedText scanned) {
        Tokens tokens = scanned.tokens;
        boolean airline = tokens.isWord(word + 1, "Airlines") && !tokens.is(word, Cue.PARTICLE);
        return tokens.end(word) - tokens.start(word) >= SHORTEST
                && tokens.isCapital(word)
                && !tokens.isAllCapitals(word)
                && scanned.hitTo(word) == null
                && scanned.around.isSpaceAfter(word)
                && (airline || !tokens.isAny(word, NO_SHORT));
    }
}
