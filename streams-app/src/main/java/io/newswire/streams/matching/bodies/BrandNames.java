package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Companies by a single word that is written as only brands are, if the words beside it show that it acts or has staff:
 * "NorVik said", "an employee at NorVik".
 */
final class BrandNames {

    private static final int SHORTEST = 6;
    private static final long OTHERWISE = Cue.bits(Cue.GIVEN, Cue.FAMILY, Cue.PLAIN, Cue.TITLE);

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final BodySupport support;
    private final DescribedNames names;

    BrandNames(ScannedText scanned, BodySupport support, DescribedNames names) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.support = support;
        this.names = names;
    }

    /** The company that a word names; null if the word is no brand, is listed, or nothing beside it speaks for one. */
    UnlistedBodies.@Nullable Found at(int word) {
        boolean brand = tokens.end(word) - tokens.start(word) >= SHORTEST
                && scanned.hitFrom(word) == null
                && !tokens.isAny(word, OTHERWISE)
                && Brands.isBrand(word, scanned)
                && scanned.hitTo(word) == null;
        if (!brand || isBesideName(word)) {
            return null;
        }
        boolean told = support.isActing(word) || support.isDone(word) || support.isRelated(word);
        return told ? names.found(word, word, "company", "body-brand") : null;
    }

    /** Whether the word may be a person's surname or a part of a longer name. */
    private boolean isBesideName(int word) {
        boolean behind = around.isSpaceAfter(word)
                && tokens.isCapital(word + 1)
                && !tokens.is(word + 1, Cue.OFFICE)
                && !tokens.is(word + 1, Cue.LEGAL_FORM)
                && !tokens.isAllCapitals(word + 1);
        boolean before = around.isTitleGap(word - 1) && tokens.isCapital(word - 1) && !around.isPlain(word - 1);
        return behind || before || around.isHyphenAfter(word) || around.isHyphenAfter(word - 1);
    }
}
