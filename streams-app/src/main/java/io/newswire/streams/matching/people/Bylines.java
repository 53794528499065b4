package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.matching.text.Hit;
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

    private static final Set<String> LABELS = Set.of(
            "photo",
            "photos",
            "photograph",
            "picture",
            "image",
            "images",
            "credit",
            "photographer",
            "contact",
            "contacts",
            "author");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    Bylines(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** "By X Y" where a line begins, "Reporting by X Y", "Photo by X Y", "Photo: X Y", "AP Photo/X Y", "files from X Y". */
    boolean isCredited(NameSpan name) {
        int first = name.first();
        int before = first - 1;
        if (isMarked(before) || isFiles(before) || isSigned(name) || isOfAgency(name.last())) {
            return true;
        }
        boolean joined = around.isSpaceAfter(before)
                || (tokens.isWord(before, "by") && scanned.text.startsWith(": ", tokens.end(before)));
        if (!joined || !BYLINES.contains(tokens.word(before).toLowerCase(Locale.ROOT))) {
            return isDateline(first);
        }
        return before == 0
                || (around.isSpaceAfter(before - 1)
                        && CREDITS.contains(tokens.word(before - 1).toLowerCase(Locale.ROOT)));
    }

    /** "Photo: X Y", "Contact: X Y" and "AP Photo/X Y": a word for a picture or author, and a colon or slash. */
    private boolean isMarked(int before) {
        if (!tokens.isWord(before) || !tokens.isCapital(before)) {
            return false;
        }
        int end = tokens.end(before);
        boolean slash = scanned.text.startsWith("/", end) && tokens.start(before + 1) == end + 1;
        boolean colon = scanned.text.startsWith(": ", end) && tokens.start(before + 1) == end + 2;
        return (slash || colon) && LABELS.contains(tokens.word(before).toLowerCase(Locale.ROOT));
    }

    /** "By X Y, The Norvik Press" and "By X Y/Z W" inside a text. */
    private boolean isSigned(NameSpan name) {
        int by = name.first() - 1;
        if (!tokens.isWord(by, "By") || !around.isFirst(by) || !around.isSpaceAfter(by)) {
            return false;
        }
        int next = name.last() + 1;
        boolean medium = around.isCommaAfter(name.last()) && tokens.isCapital(next) && isMedium(next);
        return medium || scanned.text.startsWith("/", tokens.end(name.last()));
    }

    /** "X Y, Norvik Press" and "X Y Norvik Press": a news agency behind a name. */
    private boolean isOfAgency(int last) {
        boolean comma = around.isCommaAfter(last);
        Hit hit = comma || around.isSpaceAfter(last) ? scanned.hitFrom(last + 1) : null;
        return hit != null
                && hit.terms().actors().size() == 1
                && hit.terms().actors().get(0).subject().is(ActorType.MED)
                && tokens.isCapital(last + 1)
                && (comma ? hit.last() == tokens.count() - 1 : !around.isPossessive(hit));
    }

    private boolean isMedium(int word) {
        Hit hit = scanned.hitFrom(tokens.isWord(word, "The") ? word + 1 : word);
        return hit != null && hit.isActor();
    }

    /** "With files from X Y". */
    private boolean isFiles(int before) {
        return around.isLink(before, "from") && tokens.isWord(before - 1, "files");
    }

    /** "WASHINGTON X Y, who": a name after the place that a report begins with. */
    private boolean isDateline(int first) {
        return first > 0
                && first < 3
                && tokens.isAllCapitals(first - 1)
                && tokens.isAllCapitals(0)
                && !around.isShouting()
                && scanned.hitTo(first - 1) != null
                && around.isSpaceAfter(first - 1)
                && !tokens.isAllCapitals(first);
    }
}
