package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/** An adjective that names a language is no country ("in English", "Spanish speakers", "French-language"). */
public final class LanguageGuard implements Guard {

    private static final int REACH = 3;
    private static final Set<String> LINKS =
            Set.of("and", "or", "only", "both", "some", "little", "no", "good", "from");

    @Override
    public String name() {
        return "language";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.DEMONYM;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (candidate.folded().endsWith("s")) {
            return false;
        }
        ScannedText scanned = context.scanned;
        int next = hit.last() + 1;
        if (scanned.around.isHyphenAfter(hit.first() - 1)
                && scanned.tokens.word(hit.first() - 1).equalsIgnoreCase("non")) {
            return false;
        }
        if (scanned.tokens.is(next, Cue.LANGUAGE)
                && (scanned.around.isSpaceBehind(hit) || scanned.around.isHyphenAfter(hit.last()))) {
            return true;
        }
        if (scanned.tokens.isWord(hit.first() - 1, "grade") && scanned.around.isSpaceAfter(hit.first() - 1)) {
            return true;
        }
        boolean alone = (!scanned.around.isSpaceBehind(hit) && !scanned.around.isHyphenAfter(hit.last()))
                || (scanned.tokens.is(next, Cue.PLAIN) && !scanned.tokens.isCapital(next));
        return alone && (isBehindSpeech(hit.first(), scanned) || isCalledLanguage(hit.last(), scanned));
    }

    /** "in English", "spoke only French", "in English and Spanish". */
    private static boolean isBehindSpeech(int word, ScannedText scanned) {
        for (int before = word - 1; before >= word - REACH && scanned.around.isSpaceAfter(before); before--) {
            if (scanned.tokens.is(before, Cue.SPEECH)) {
                return true;
            }
            Hit hit = scanned.hitTo(before);
            boolean another = hit != null && hit.isCountry();
            if (!another && !LINKS.contains(scanned.tokens.word(before))) {
                return false;
            }
        }
        return false;
    }

    /** "English is the working language". */
    private static boolean isCalledLanguage(int word, ScannedText scanned) {
        for (int next = word + 1; next <= word + REACH + 1 && scanned.around.isSpaceAfter(next - 1); next++) {
            if (scanned.tokens.is(next, Cue.LANGUAGE)) {
                return !scanned.tokens.isCapital(next)
                        && scanned.tokens.word(word + 1).equals("is");
            }
        }
        return false;
    }
}
