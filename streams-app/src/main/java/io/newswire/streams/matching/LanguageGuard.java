package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import java.util.Set;

/** An adjective that names a language is no country ("in English", "Spanish speakers", "French-language"). */
final class LanguageGuard implements Guard {

    private static final int REACH = 3;
    private static final Set<String> LINKS =
            Set.of("and", "or", "only", "both", "some", "little", "no", "good", "from");

    @Override
    public String name() {
        return "language";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        if (term.via() != Via.DEMONYM || term.folded().endsWith("s")) {
            return false;
        }
        Scan scan = scene.scan;
        int next = hit.last() + 1;
        if (scan.isHyphenAfter(hit.first() - 1) && scan.word(hit.first() - 1).equalsIgnoreCase("non")) {
            return false;
        }
        if (scan.is(next, Cue.LANGUAGE) && (scan.isSpaceBehind(hit) || scan.isHyphenAfter(hit.last()))) {
            return true;
        }
        boolean alone = (!scan.isSpaceBehind(hit) && !scan.isHyphenAfter(hit.last()))
                || (scan.is(next, Cue.PLAIN) && !scan.isCapital(next));
        return alone && (isBehindSpeech(hit.first(), scan) || isCalledLanguage(hit.last(), scan));
    }

    /** "in English", "spoke only French", "in English and Spanish". */
    private static boolean isBehindSpeech(int word, Scan scan) {
        for (int before = word - 1; before >= word - REACH && scan.isSpaceAfter(before); before--) {
            if (scan.is(before, Cue.SPEECH)) {
                return true;
            }
            Hit hit = scan.hitTo(before);
            boolean another = hit != null && !hit.terms().countries().isEmpty();
            if (!another && !LINKS.contains(scan.word(before))) {
                return false;
            }
        }
        return false;
    }

    /** "English is the working language". */
    private static boolean isCalledLanguage(int word, Scan scan) {
        for (int next = word + 1; next <= word + REACH + 1 && scan.isSpaceAfter(next - 1); next++) {
            if (scan.is(next, Cue.LANGUAGE)) {
                return !scan.isCapital(next) && scan.word(word + 1).equals("is");
            }
        }
        return false;
    }
}
