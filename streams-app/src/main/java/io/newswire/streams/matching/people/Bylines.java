package io.newswire.streams.matching.people;

import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Locale;
import java.util.Set;

/** Whether a name is the author's: "By Jane Roe", "Reporting by Jane Roe", a name after a dateline. */
final class Bylines {

    private static final Set<String> BYLINES = Set.of("by", "reporting by", "editing by", "writing by");
    private static final Set<String> CREDITS = Set.of(
            "reporting",
            "editing",
            "writing",
            "photo",
            "photos",
            "story",
            "compiled",
            "photograph",
            "picture",
            "pictures",
            "translated",
            "edited",
            "written",
            "produced",
            "directed",
            "illustration",
            "text",
            "image");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    Bylines(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** "By X Y" where a line begins, "Reporting by X Y", "Photo by X Y". */
    boolean isCredited(int first) {
        int before = first - 1;
        if (!around.isSpaceAfter(before)
                || !BYLINES.contains(tokens.word(before).toLowerCase(Locale.ROOT))) {
            return isDateline(first);
        }
        return before == 0
                || (around.isSpaceAfter(before - 1)
                        && CREDITS.contains(tokens.word(before - 1).toLowerCase(Locale.ROOT)));
    }

    /** "WASHINGTON X Y, who": a name after the place that a report begins with. */
    private boolean isDateline(int first) {
        return first > 0
                && first < 3
                && !around.isShouting()
                && tokens.isAllCapitals(first - 1)
                && tokens.isAllCapitals(0)
                && scanned.hitTo(first - 1) != null
                && around.isSpaceAfter(first - 1)
                && !tokens.isAllCapitals(first);
    }
}
