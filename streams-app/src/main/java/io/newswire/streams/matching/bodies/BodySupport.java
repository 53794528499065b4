package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/**
 * Whether the words beside a name show that it is a body, when its last word has other uses: a verb of saying or acting,
 * staff, initials, another body in the same list.
 */
final class BodySupport {

    private static final int LONGEST_NOUN = 5;
    private static final Set<String> AUXILIARIES = Set.of(
            "has",
            "have",
            "had",
            "will",
            "would",
            "also",
            "recently",
            "already",
            "previously",
            "later",
            "now",
            "quickly");
    /** What the head of a body is called, with a capital behind its name. */
    private static final Set<String> HEADS = Set.of(
            "Director",
            "President",
            "Chairman",
            "Chairwoman",
            "CEO",
            "Spokesman",
            "Spokeswoman",
            "Spokesperson",
            "Superintendent",
            "Chief",
            "Founder",
            "Editor");

    private static final Set<String> LINKS = Set.of("of", "at", "for", "with", "from", "by");
    /** Words before the name of a body that somebody turns to, runs, works for or belongs to. */
    private static final Set<String> DOINGS = Set.of(
            "told",
            "tells",
            "said",
            "contact",
            "contacted",
            "joined",
            "join",
            "founded",
            "owns",
            "runs",
            "sued",
            "acquired",
            "acquire",
            "called",
            "named",
            "fellow");
    /** Words before "to" and the name of a body that somebody turns to. */
    private static final Set<String> TURNINGS =
            Set.of("according", "According", "wrote", "complaint", "complaints", "complained", "letter", "appealed");
    /** Nouns, and verbs, before "of", "at", "for", "with", "from", "by" and the name of a body. */
    private static final Set<String> RELATIONS = Set.of(
            "employee",
            "employees",
            "member",
            "members",
            "spokesperson",
            "volunteer",
            "volunteers",
            "staff",
            "work",
            "works",
            "worked",
            "working",
            "employed",
            "owned",
            "sponsored",
            "hosted",
            "published",
            "organized",
            "organised",
            "funded",
            "operated",
            "produced",
            "provided",
            "run",
            "built",
            "made",
            "direction",
            "subsidiary",
            "unit",
            "shares",
            "customers",
            "students",
            "graduate",
            "retiree",
            "retired",
            "career",
            "job",
            "crew",
            "crews",
            "team",
            "lawsuit",
            "complaint",
            "partnership",
            "statement",
            "report",
            "study",
            "contract",
            "bid",
            "bids",
            "acquisition",
            "takeover",
            "purchase");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    BodySupport(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether the words beside a name show that it is a body. The last word of the body found before it is given. */
    boolean isSupported(int first, int last, int bodyBefore) {
        if (Initials.behind(last, scanned) >= 0 || isActing(last) || Brands.isBrand(first, scanned)) {
            return true;
        }
        if (around.isTitleCase(last) || first == last || isGoingOn(last)) {
            return false;
        }
        return isListed(first, bodyBefore) || isDone(first) || isRelated(first);
    }

    /** Whether a name acts or speaks, or somebody turns to it or works for it. */
    boolean isTurnedTo(int first, int last) {
        return !around.isTitleCase(last) && (isActing(last) || isDone(first) || isRelated(first));
    }

    /** Whether a verb or staff stands behind the name: "Norvik Research said", "Norvik Energy's chairman". */
    boolean isActing(int last) {
        int next = last + 1;
        if (around.isCommaAfter(last)) {
            return tokens.isWord(next, "which")
                    || (tokens.isWord(next, "one") && tokens.isWord(next + 1, "of"))
                    || isDescribed(next);
        }
        boolean possessive = around.isPossessive(tokens.end(last));
        int behind = possessive && tokens.isWord(next, "s") ? next + 1 : next;
        boolean joined = possessive ? tokens.isWord(behind) : around.isSpaceAfter(last);
        if (!joined || tokens.isCapital(behind)) {
            return joined && HEADS.contains(tokens.word(behind));
        }
        int verb = !possessive && AUXILIARIES.contains(tokens.word(behind)) ? behind + 1 : behind;
        return tokens.is(behind, Cue.SAYING) || isStaff(behind) || (!possessive && tokens.is(verb, Cue.ACTING));
    }

    /** Whether a noun for a body describes what stands before it: ", a small recycling company". */
    private boolean isDescribed(int article) {
        if (!tokens.isWord(article, "a") && !tokens.isWord(article, "an") && !tokens.isWord(article, "the")) {
            return false;
        }
        int at = article + 1;
        while (at < article + LONGEST_NOUN && around.isSpaceAfter(at - 1)) {
            if (tokens.is(at, Cue.BODY_NOUN) && !tokens.isCapital(at)) {
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean isStaff(int word) {
        return tokens.is(word, Cue.OFFICE) || tokens.is(word, Cue.PERSON) || tokens.is(word, Cue.BUSINESS);
    }

    /** Whether the name goes on behind the word: "Norvik Service Opportunity". */
    private boolean isGoingOn(int last) {
        int next = last + 1;
        return around.isSpaceAfter(last) && tokens.isCapital(next) && !tokens.is(next, Cue.PLAIN);
    }

    /** Whether a body stands before it in one list: "Norvik Inc, Norvik Research". */
    private boolean isListed(int first, int bodyBefore) {
        return bodyBefore >= 0
                && (around.isCommaAfter(first - 1)
                        ? bodyBefore == first - 1
                        : bodyBefore == first - 2 && around.isLink(first - 1, "and"));
    }

    /** "told the Hartley Herald", "according to Norvik Research". */
    boolean isDone(int first) {
        int before = before(first);
        if (before < 0) {
            return false;
        }
        if (tokens.isWord(before, "to")) {
            return tokens.isWord(before - 1) && TURNINGS.contains(tokens.word(before - 1));
        }
        return !tokens.isCapital(before) && DOINGS.contains(tokens.word(before));
    }

    /** "chief executive of Norvik Energy", "works at Norvik Capital", "Jane Roe of Norvik Energy". */
    boolean isRelated(int first) {
        int link = before(first);
        if (link < 1 || tokens.isCapital(link) || !LINKS.contains(tokens.word(link))) {
            return false;
        }
        int staff = link - 1;
        if (around.isSpaceAfter(staff) && RELATIONS.contains(tokens.word(staff))) {
            return true;
        }
        return tokens.is(staff, Cue.PERSON) || tokens.is(staff, Cue.OFFICE) || tokens.is(staff, Cue.PERSONS);
    }

    /** The word before a name, without "the"; -1 if more than space stands between. */
    private int before(int first) {
        boolean article = tokens.isWord(first - 1, "the");
        int before = article ? first - 2 : first - 1;
        return around.isSpaceAfter(first - 1) && around.isSpaceAfter(before) ? before : -1;
    }
}
