package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.text.ScannedText;

/**
 * The short forms that every name of a body of several words makes, whether a file lists it or not: its initials, and the
 * noun that says what it is. What follows from two names stands for neither.
 */
final class ImpliedShortForms {

    static final int SHORTEST_INITIALS = 3;

    private ImpliedShortForms() {}

    static void learn(String id, int first, int last, ScannedText scanned, KnowledgeBuilder knowledge) {
        learnNoun(id, first, last, scanned, knowledge);
        learnSpelt(id, spelt(first, last, false, scanned), knowledge);
        learnSpelt(id, spelt(first, last, true, scanned), knowledge);
    }

    /** Learns Federation, of "Orvek Workers' Federation" or "Federation of Orvek". */
    private static void learnNoun(String id, int first, int last, ScannedText scanned, KnowledgeBuilder knowledge) {
        int noun = last;
        for (int word = first + 1; word <= last; word++) {
            if (scanned.tokens.isWord(word, "of") || scanned.tokens.isWord(word, "for")) {
                noun = word - 1;
                break;
            }
        }
        if (first < last && scanned.tokens.is(noun, Cue.SHORT_NOUN)) {
            knowledge.learnShortUnlessOther(scanned.tokens.word(noun), id);
        }
    }

    private static void learnSpelt(String id, String initials, KnowledgeBuilder knowledge) {
        if (initials.length() >= SHORTEST_INITIALS) {
            knowledge.learnShortUnlessOther(initials, id);
        }
    }

    /** The first letters of the words of a name as capitals, those of its small words only if asked for. */
    private static String spelt(int first, int last, boolean small, ScannedText scanned) {
        StringBuilder spelt = new StringBuilder();
        for (int word = first; word <= last; word++) {
            boolean capital = scanned.tokens.isCapital(word) && !scanned.tokens.is(word, Cue.LEGAL_FORM);
            if (capital || (small && scanned.tokens.isWord(word, "of"))) {
                spelt.append(Character.toUpperCase(scanned.text.charAt(scanned.tokens.start(word))));
            }
        }
        return spelt.toString();
    }
}
