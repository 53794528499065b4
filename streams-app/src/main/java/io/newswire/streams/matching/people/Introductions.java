package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.rules.PlaceAsFirstName;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the full names that a paragraph introduces with a title or a role: "Dr Jane Roe", "spokesman John Smith", "John
 * Smith, a farmer from", "the director, John Smith, said", "John Smith, 34,", "said John Smith", or whose first word is a
 * first name and nothing else. A heading introduces nobody: its capitals do not tell where a name ends.
 */
final class Introductions {

    private static final Set<String> ARTICLES = Set.of("the", "The", "a", "A", "an", "An");

    /** A full name, the id that it makes ({@code abdulaziz-kamilov}) and the rule that makes it a person's. */
    record Introduction(NameSpan name, String id, String rule) {}

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final NameReader names;
    private final PersonClues clues;
    private final Roles roles;
    private final Speakers speakers;
    private final NameLists lists;
    private final Ages ages;
    private final List<Introduction> found = new ArrayList<>();

    Introductions(ScannedText scanned, MentionIndex coverage) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.names = new NameReader(scanned, coverage);
        this.clues = new PersonClues(scanned);
        this.roles = new Roles(scanned, coverage);
        this.speakers = new Speakers(scanned);
        this.lists = new NameLists(scanned);
        this.ages = new Ages(scanned);
        for (int word = tokens.nextCapital(0); word < tokens.count(); word = tokens.nextCapital(word + 1)) {
            if (coverage.isTaken(word) || isNoName(word)) {
                continue;
            }
            boolean start = mayStart(word);
            NameSpan name = start ? names.from(word) : null;
            String rule = name == null ? null : rule(name);
            if (name == null && start) {
                name = names.beforeInitials(word);
                rule = name == null ? ruleOfSingle(word) : ruleBeforeInitials(word);
                name = name != null || rule == null ? name : names.single(word);
            }
            if (name != null && rule != null) {
                found.add(new Introduction(name, names.id(name), rule));
                word = name.last();
            }
        }
    }

    private boolean isNoName(int word) {
        return tokens.is(word, Cue.PLAIN) && !tokens.is(word, Cue.GIVEN);
    }

    /** "spokesman Manjula B S", "Manjula B S": a name with initials behind it. */
    private @Nullable String ruleBeforeInitials(int word) {
        boolean role = isIntroducing(word - 1) && around.isTitleGap(word - 1);
        return role ? "role-before" : tokens.is(word, Cue.GIVEN) && !around.isShouting() ? "given-name" : null;
    }

    /** The rule that makes one word, which stands alone, a person's name; null if there is none. */
    private @Nullable String ruleOfSingle(int word) {
        if (isAddressed(word)) {
            return "title";
        }
        if (speakers.isAlone(word)) {
            return "speaker";
        }
        if (clues.isExplained(word)) {
            return "apposition";
        }
        boolean aged = (clues.isYearOld(word - 1) && !isBeforeNoun(word)) || ages.isBetweenCommas(word + 1);
        if (aged && speakers.isSurname(word)) {
            return "age";
        }
        return clues.isOfKin(word) && speakers.isSurname(word) ? "kin" : null;
    }

    /** "the 20-year-old Norvik resident". */
    private boolean isBeforeNoun(int word) {
        int next = word + 1;
        return around.isSpaceAfter(word)
                && !tokens.is(next, Cue.PLAIN)
                && !tokens.is(next, Cue.SAYING)
                && !tokens.is(next, Cue.PERSON_VERB);
    }

    private @Nullable String rule(NameSpan name) {
        if (lists.isInList(name)) {
            lists.add(name);
            return "list";
        }
        boolean capitals = tokens.isAllCapitals(name.first()) || tokens.isAllCapitals(name.last());
        if (capitals && around.isShouting()) {
            boolean office = isIntroducing(name.first() - 1) && around.isTitleGap(name.first() - 1);
            return office ? "role-before" : null;
        }
        NameSpan whole = names.withSuffix(name);
        if (names.isHonoured(whole.last())) {
            return "title";
        }
        if (!isHeading(name) || isClear(name)) {
            String known = knownRule(whole);
            if (known != null) {
                return known;
            }
        }
        String rule = clues.rule(whole);
        if ("byline".equals(rule)) {
            lists.add(name);
        }
        return rule == null && lists.isPaired(name, lastFound()) ? "list" : rule;
    }

    /** "Mr Whitlock", "Queen Suthira": a form of address before a name of one word. */
    private boolean isAddressed(int word) {
        int before = word - 1;
        return tokens.is(before, Cue.ONE_NAME_TITLE)
                && tokens.isCapital(before)
                && around.isTitleGap(before)
                && !around.isTitleCase(word)
                && !around.isPossessive(tokens.end(before));
    }

    private @Nullable NameSpan lastFound() {
        return found.isEmpty() ? null : found.get(found.size() - 1).name();
    }

    /** The names in text order; no two overlap. */
    List<Introduction> found() {
        return found;
    }

    /**
     * Whether a name can start at a word: no other capitalised word that could be part of the name stands before it.
     */
    private boolean mayStart(int word) {
        int before = word - 1;
        if (tokens.is(before, Cue.PLAIN) && around.isSpaceAfter(before) && ARTICLES.contains(tokens.word(before))) {
            return false;
        }
        return !tokens.isCapital(before)
                || !(around.isSpaceAfter(before) || around.isHyphenAfter(before))
                || isIntroducing(before)
                || roles.isOfficeOf(before)
                || around.isPlain(before)
                || tokens.is(before, Cue.SAYING)
                || (around.isFirst(before) && !tokens.is(before, Cue.GIVEN) && tokens.is(word, Cue.GIVEN))
                || (tokens.isAllCapitals(before)
                        && (before < 2 || tokens.is(word, Cue.GIVEN))
                        && !tokens.isAllCapitals(word));
    }

    private boolean isIntroducing(int word) {
        return tokens.is(word, Cue.OFFICE)
                || tokens.is(word, Cue.PERSON)
                || (tokens.is(word, Cue.TITLE) && tokens.isCapital(word));
    }

    private @Nullable String knownRule(NameSpan name) {
        int before = name.first() - 1;
        if (tokens.is(before, Cue.TITLE) && tokens.isCapital(before) && around.isTitleGap(before)) {
            return "title";
        }
        boolean office = tokens.is(before, Cue.OFFICE) || tokens.is(before, Cue.PERSON) || roles.isOfficeOf(before);
        if (around.isSpaceAfter(before) && office) {
            return "role-before";
        }
        if (around.isCommaBehind(name.last())) {
            if (ages.isAge(name.last() + 1)) {
                return "age";
            }
            if (roles.isBehind(name.last() + 1)) {
                return "apposition";
            }
        }
        if (!around.isSpaceAfter(name.last()) && roles.isBefore(before)) {
            return "apposition";
        }
        if (!tokens.is(name.first(), Cue.GIVEN)) {
            return names.isInitialed(name) ? "given-name" : null;
        }
        return speakers.isSpeaker(name) ? "speaker" : isThing(name) ? null : "given-name";
    }

    private boolean isHeading(NameSpan name) {
        int next = name.last() + 1;
        boolean saying = around.isSpaceAfter(name.last()) && tokens.is(next, Cue.SAYING) && !tokens.isCapital(next);
        return !saying && around.isTitleCase(name.first());
    }

    /**
     * Whether commas, an office or the end of the sentence tell where a name begins and ends, so that it counts in a
     * heading, too: "Pat Roe, Jane Roe and Ann Roe".
     */
    private boolean isClear(NameSpan name) {
        int before = name.first() - 1;
        boolean begins = around.isCommaAfter(before)
                || scanned.text.startsWith(": ", tokens.start(name.first()) - 2)
                || (isIntroducing(before) && around.isTitleGap(before))
                || (around.isLink(before, "and") && !tokens.isCapital(before));
        boolean ends = !around.isSpaceAfter(name.last()) || around.isLink(name.last() + 1, "and");
        return begins
                && ends
                && tokens.is(name.first(), Cue.GIVEN)
                && !around.isPossessive(tokens.end(name.last()))
                && !around.isHyphenAfter(name.last());
    }

    private boolean isThing(NameSpan name) {
        int after = tokens.end(name.last());
        Hit hit = scanned.hitFrom(name.first());
        return (hit != null && !hit.terms().isWeak(names.id(name)) && !PlaceAsFirstName.isFirstName(hit, scanned))
                || tokens.is(name.first(), Cue.PARTICLE)
                || scanned.names.isSaint(name.first() - 1)
                || scanned.text.startsWith(" &", after);
    }
}
