package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;

/** Names with the family name first: Chinese, Korean, Vietnamese and Hungarian ones. */
final class EasternNames {

    private EasternNames() {}

    /** Whether a name has the form of such a name. */
    static boolean isEastern(NameSpan name, ScannedText scanned) {
        int last = name.last();
        if (last - name.first() > 2
                || scanned.around.isHyphenAfter(name.first())
                || scanned.tokens.is(name.first(), Cue.GIVEN)
                || scanned.tokens.is(name.first(), Cue.PLAIN)) {
            return false;
        }
        for (int word = name.first() + 1; word <= last; word++) {
            if (!isSyllables(CharFolding.fold(scanned.tokens.word(word))) && !scanned.tokens.is(word, Cue.GIVEN)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word has the form of one or two syllables of an East Asian given name. */
    static boolean isSyllables(String word) {
        if (word.length() < 2 || word.length() > 9) {
            return false;
        }
        char end = word.charAt(word.length() - 1);
        boolean ending = "aeiouyngkrhptmwcl".indexOf(end) >= 0 && (end != 'g' || word.endsWith("ng"));
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean twice = c == word.charAt(i - 1) && "eo".indexOf(c) < 0;
            boolean cluster = "aeiouy".indexOf(c) < 0 && "aeiouyngkhstcmpr".indexOf(word.charAt(i - 1)) < 0;
            if (twice || cluster) {
                return false;
            }
        }
        return ending && !word.endsWith("st") && !word.endsWith("tion") && !word.endsWith("ate");
    }
}
