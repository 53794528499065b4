package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
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

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    PersonClues(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** The rule that makes a full name a person's, or null. */
    @Nullable
    String rule(NameSpan name) {
        if (isCredited(name.first())) {
            return "byline";
        }
        int next = name.last() + 1;
        if (around.isCommaAfter(name.last())) {
            if (tokens.isWord(next) && RELATIVES.contains(tokens.word(next))) {
                return "relative";
            }
            if (tokens.isWord(next, "aged") && tokens.isNumber(next + 1)) {
                return "age";
            }
        }
        if (isYearOld(name.first() - 1)) {
            return "age";
        }
        if (PersonNouns.isPerson(name.first() - 1, scanned)) {
            return "role-before";
        }
        if (around.isTitleCase(name.first())) {
            return null;
        }
        if (isSuffering(next, name.last())) {
            return "person-verb";
        }
        if (around.isSpaceAfter(name.last()) && tokens.isWord(next) && DONE.contains(tokens.word(next))) {
            return "person-verb";
        }
        if (tokens.is(name.first(), Cue.FAMILY_FIRST) && EasternNames.isEastern(name, scanned)) {
            return "family-name";
        }
        boolean capitalTells = !around.isFirst(name.first()) || !isAdjective(name.first());
        boolean ownName = !tokens.is(name.first(), Cue.PARTICLE) && !tokens.is(name.first(), Cue.COMMON);
        if (capitalTells && ownName && tokens.is(name.last(), Cue.FAMILY) && !isInitialOnly(name)) {
            return "family-name";
        }
        if (isQuoted(name)) {
            return "speaker";
        }
        return isTwoLong(name) && isUsedAlone(name.last()) ? "surname-behind" : null;
    }

    private boolean isTwoLong(NameSpan name) {
        return tokens.end(name.last()) - tokens.start(name.last()) > 2
                && (!around.isFirst(name.first()) || !isOpening(name.first()));
    }

    /** Whether a first word of a sentence looks like an adverb or a participle and not like a name. */
    private boolean isOpening(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        return folded.endsWith("ly") || folded.endsWith("ed") || folded.endsWith("ing") || folded.endsWith("ous");
    }

    /** Whether a first word of a sentence may be an adjective or an adverb. */
    private boolean isAdjective(int word) {
        String folded = CharFolding.fold(tokens.word(word));
        for (String ending : ADJECTIVES) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return tokens.is(word, Cue.OPENER) || folded.length() < 3;
    }

    private static boolean isInitialOnly(NameSpan name) {
        return name.first() == name.last();
    }

    /** Whether a verb of persons follows a surname alone, or a form of address precedes it: "Marlow said". */
    private boolean isUsedAlone(int surname) {
        int length = tokens.end(surname) - tokens.start(surname);
        for (int word = 0; word < tokens.count(); word++) {
            boolean same = tokens.end(word) - tokens.start(word) == length
                    && scanned.text.regionMatches(tokens.start(word), scanned.text, tokens.start(surname), length);
            if (same && isAlone(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlone(int word) {
        int before = word - 1;
        if (tokens.is(before, Cue.ONE_NAME_TITLE) && tokens.isCapital(before) && around.isTitleGap(before)) {
            return true;
        }
        boolean free = before < 0 || !tokens.isCapital(before) || !around.isSpaceAfter(before);
        if (!free || tokens.isWord(before, "the") || !around.isSpaceAfter(word)) {
            return false;
        }
        int next = word + 1;
        return !tokens.isCapital(next)
                && (tokens.is(next, Cue.SAYING) || tokens.isWord(next, "has") || tokens.is(next, Cue.PERSON_VERB));
    }

    /** "By X Y" where a line begins, "Reporting by X Y", "Photo by X Y". */
    private boolean isCredited(int first) {
        int before = first - 1;
        if (!around.isSpaceAfter(before)
                || !BYLINES.contains(tokens.word(before).toLowerCase(Locale.ROOT))) {
            return isDateline(first);
        }
        return before == 0
                || (around.isSpaceAfter(before - 1)
                        && CREDITS.contains(tokens.word(before - 1).toLowerCase(Locale.ROOT)));
    }

    /** "WASHINGTON X Y, who": a name behind the place that a report begins with. */
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

    /** "the 34-year-old X Y". */
    private boolean isYearOld(int before) {
        return tokens.isWord(before, "old") && around.isSpaceAfter(before) && tokens.isWord(before - 1, "year");
    }

    private boolean isSuffering(int next, int last) {
        boolean be = tokens.isWord(next, "was") || tokens.isWord(next, "is") || tokens.isWord(next, "were");
        int verb = be ? next + 1 : next + 2;
        boolean been = be
                || (tokens.isWord(next, "has") && tokens.isWord(next + 1, "been"))
                || (tokens.isWord(next, "had") && tokens.isWord(next + 1, "been"));
        return been && around.isSpaceAfter(last) && tokens.isWord(verb) && SUFFERED.contains(tokens.word(verb));
    }

    /** Whether a name stands between a quotation and its verb: "…," said X Y; "…," X Y said. */
    private boolean isQuoted(NameSpan name) {
        int before = name.first() - 1;
        int next = name.last() + 1;
        boolean behindVerb = around.isSpaceAfter(before)
                && tokens.is(before, Cue.SAYING)
                && !tokens.isCapital(before)
                && isQuote(before)
                && !around.isSpaceAfter(name.last());
        boolean beforeVerb = around.isSpaceAfter(name.last())
                && tokens.is(next, Cue.SAYING)
                && !tokens.isCapital(next)
                && isQuote(name.first());
        return behindVerb || beforeVerb;
    }

    /** Whether a quotation or a comma ends before a word. */
    private boolean isQuote(int word) {
        if (word == 0) {
            return false;
        }
        for (int i = tokens.end(word - 1); i < tokens.start(word); i++) {
            if ("\"”“’',".indexOf(scanned.text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
