package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words beside a full name, or in its form, that make it a person's though no list knows its first name: "X Y, who", "X Y
 * was arrested", "violist X Y", "Wu Jinglian", or a surname that the text uses alone ("Y said").
 */
final class PersonClues {

    private static final Set<String> RELATIVES = Set.of("who", "whose", "whom");
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
    /** What is done to people and to no body or place. */
    private static final Set<String> SUFFERED = Set.of(
            "arrested",
            "jailed",
            "sentenced",
            "convicted",
            "born",
            "married",
            "killed",
            "shot",
            "stabbed",
            "detained",
            "acquitted",
            "buried",
            "imprisoned",
            "executed",
            "pronounced",
            "hospitalised",
            "hospitalized",
            "knighted",
            "handcuffed",
            "murdered",
            "assassinated",
            "deported",
            "extradited",
            "diagnosed");
    /** What people do and no body or place. */
    private static final Set<String> DONE = Set.of(
            "died",
            "testified",
            "pleaded",
            "wept",
            "smiled",
            "laughed",
            "shrugged",
            "nodded",
            "conceded",
            "confessed",
            "married",
            "divorced",
            "graduated",
            "retired",
            "resigned",
            "joked",
            "quipped",
            "tweeted",
            "grinned");

    private static final List<String> ADJECTIVES =
            List.of("ly", "ed", "ing", "ous", "ful", "less", "ish", "ive", "ical", "able", "est", "ant", "ent", "ary");

    private final Scan scan;

    PersonClues(Scan scan) {
        this.scan = scan;
    }

    /** The rule that makes a full name a person's, or null. */
    @Nullable
    String rule(NameSpan name) {
        if (isCredited(name.first())) {
            return "byline";
        }
        int next = name.last() + 1;
        if (scan.isCommaAfter(name.last())) {
            if (scan.isWord(next) && RELATIVES.contains(scan.word(next))) {
                return "relative";
            }
            if (scan.isWord(next, "aged") && scan.isNumber(next + 1)) {
                return "age";
            }
        }
        if (isYearOld(name.first() - 1)) {
            return "age";
        }
        if (PersonNouns.isPerson(name.first() - 1, scan)) {
            return "role-before";
        }
        if (scan.isTitleCase(name.first())) {
            return null;
        }
        if (isSuffering(next, name.last())) {
            return "person-verb";
        }
        if (scan.isSpaceAfter(name.last()) && scan.isWord(next) && DONE.contains(scan.word(next))) {
            return "person-verb";
        }
        if (scan.is(name.first(), Cue.FAMILY_FIRST) && EasternNames.isEastern(name, scan)) {
            return "family-name";
        }
        boolean capitalTells = !scan.isFirst(name.first()) || !isAdjective(name.first());
        boolean ownName = !scan.is(name.first(), Cue.PARTICLE) && !scan.is(name.first(), Cue.COMMON);
        if (capitalTells && ownName && scan.is(name.last(), Cue.FAMILY) && !isInitialOnly(name)) {
            return "family-name";
        }
        if (isQuoted(name)) {
            return "speaker";
        }
        return isTwoLong(name) && isUsedAlone(name.last()) ? "surname-behind" : null;
    }

    private boolean isTwoLong(NameSpan name) {
        return scan.end(name.last()) - scan.start(name.last()) > 2
                && (!scan.isFirst(name.first()) || !isOpening(name.first()));
    }

    /** Whether a first word of a sentence looks like an adverb or a participle and not like a name. */
    private boolean isOpening(int word) {
        String folded = CharFolding.fold(scan.word(word));
        return folded.endsWith("ly") || folded.endsWith("ed") || folded.endsWith("ing") || folded.endsWith("ous");
    }

    /** Whether a first word of a sentence may be an adjective or an adverb. */
    private boolean isAdjective(int word) {
        String folded = CharFolding.fold(scan.word(word));
        for (String ending : ADJECTIVES) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return scan.is(word, Cue.OPENER) || folded.length() < 3;
    }

    private static boolean isInitialOnly(NameSpan name) {
        return name.first() == name.last();
    }

    /** Whether a verb of persons follows a surname alone, or a form of address precedes it: "Marlow said". */
    private boolean isUsedAlone(int surname) {
        int length = scan.end(surname) - scan.start(surname);
        for (int word = 0; word < scan.count(); word++) {
            boolean same = scan.end(word) - scan.start(word) == length
                    && scan.text.regionMatches(scan.start(word), scan.text, scan.start(surname), length);
            if (same && isAlone(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone(int word) {
        int before = word - 1;
        if (scan.is(before, Cue.ONE_NAME_TITLE) && scan.isCapital(before) && scan.isTitleGap(before)) {
            return true;
        }
        boolean free = before < 0 || !scan.isCapital(before) || !scan.isSpaceAfter(before);
        if (!free || scan.isWord(before, "the") || !scan.isSpaceAfter(word)) {
            return false;
        }
        int next = word + 1;
        return !scan.isCapital(next)
                && (scan.is(next, Cue.SAYING) || scan.isWord(next, "has") || scan.is(next, Cue.PERSON_VERB));
    }

    /** "By X Y" where a line begins, "Reporting by X Y", "Photo by X Y". */
    private boolean isCredited(int first) {
        int before = first - 1;
        if (!scan.isSpaceAfter(before) || !BYLINES.contains(scan.word(before).toLowerCase(Locale.ROOT))) {
            return isDateline(first);
        }
        return before == 0
                || (scan.isSpaceAfter(before - 1)
                        && CREDITS.contains(scan.word(before - 1).toLowerCase(Locale.ROOT)));
    }

    /** "WASHINGTON X Y, who": a name behind the place that a report begins with. */
    private boolean isDateline(int first) {
        return first > 0
                && first < 3
                && !scan.isShouting()
                && scan.isAllCapitals(first - 1)
                && scan.isAllCapitals(0)
                && scan.hitTo(first - 1) != null
                && scan.isSpaceAfter(first - 1)
                && !scan.isAllCapitals(first);
    }

    /** "the 34-year-old X Y". */
    private boolean isYearOld(int before) {
        return scan.isWord(before, "old") && scan.isSpaceAfter(before) && scan.isWord(before - 1, "year");
    }

    private boolean isSuffering(int next, int last) {
        boolean be = scan.isWord(next, "was") || scan.isWord(next, "is") || scan.isWord(next, "were");
        int verb = be ? next + 1 : next + 2;
        boolean been = be
                || (scan.isWord(next, "has") && scan.isWord(next + 1, "been"))
                || (scan.isWord(next, "had") && scan.isWord(next + 1, "been"));
        return been && scan.isSpaceAfter(last) && scan.isWord(verb) && SUFFERED.contains(scan.word(verb));
    }

    /** Whether a name stands between a quotation and its verb: "…," said X Y; "…," X Y said. */
    private boolean isQuoted(NameSpan name) {
        int before = name.first() - 1;
        int next = name.last() + 1;
        boolean behindVerb = scan.isSpaceAfter(before)
                && scan.is(before, Cue.SAYING)
                && !scan.isCapital(before)
                && isQuote(before)
                && !scan.isSpaceAfter(name.last());
        boolean beforeVerb = scan.isSpaceAfter(name.last())
                && scan.is(next, Cue.SAYING)
                && !scan.isCapital(next)
                && isQuote(name.first());
        return behindVerb || beforeVerb;
    }

    /** Whether a quotation or a comma ends before a word. */
    private boolean isQuote(int word) {
        if (word == 0) {
            return false;
        }
        for (int i = scan.end(word - 1); i < scan.start(word); i++) {
            if ("\"”“’',".indexOf(scan.text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
