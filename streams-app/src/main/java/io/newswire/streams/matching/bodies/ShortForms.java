package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.knowledge.KnowledgeBuilder;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.mentions.MentionIndex;
import io.newswire.streams.matching.mentions.Trace;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Short forms of bodies: initials in brackets, initials of the words of the name, the name without its legal form
 * ("Norvik" for "Norvik Drilling Ltd"). Once the article has used the full name, its short forms count.
 */
public final class ShortForms {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_INITIALS = 3;

    /** Rules for names that do not say themselves what they name. */
    private static final Set<String> DESCRIBED = Set.of("body-noun", "body-post", "body-initials");

    private final Gazetteer gazetteer;
    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final KnowledgeBuilder knowledge;
    private final MentionIndex coverage;
    private final Trace trace;

    public ShortForms(Gazetteer gazetteer, MatchContext context, MentionIndex coverage, Trace trace) {
        this.gazetteer = gazetteer;
        this.scanned = context.scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.knowledge = context.knowledge;
        this.coverage = coverage;
        this.trace = trace;
    }

    /** Learns the initials in brackets after an actor's name. */
    public static void learnExplained(
            Subject actor, int first, int last, ScannedText scanned, KnowledgeBuilder knowledge) {
        int initials = Initials.behind(last, scanned);
        if (initials < 0 && !actor.isPerson() && last - first > 1) {
            String spelt = spelt(first, last, true, scanned);
            if (spelt.length() >= SHORTEST_INITIALS && !spelt.equals(spelt(first, last, false, scanned))) {
                knowledge.learnShortUnlessOther(spelt, actor.id());
            }
        }
        if (initials >= 0 && !actor.isPerson() && Initials.fit(first, last, initials, scanned)) {
            knowledge.learnShort(scanned.tokens.word(initials), actor.id());
        }
    }

    /** The id that the article has given to a name that does not say itself what it names; null if none. */
    public static @Nullable String known(UnlistedBodies.Found body, ScannedText scanned, KnowledgeBuilder knowledge) {
        return DESCRIBED.contains(body.rule())
                ? knowledge.shortOf(scanned.text.substring(body.start(), body.end()))
                : null;
    }

    /** Learns the short forms of a body that no file lists. */
    public static void learn(
            UnlistedBodies.Found body, Subject actor, ScannedText scanned, KnowledgeBuilder knowledge) {
        int initials = Initials.behind(body.last(), scanned);
        if (initials >= 0 && Initials.fit(body.first(), body.last(), initials, scanned)) {
            knowledge.learnShort(scanned.tokens.word(initials), body.id());
        }
        if (DESCRIBED.contains(body.rule()) || scanned.tokens.is(body.last(), Cue.WEAK_ENDING)) {
            knowledge.learnShortUnlessOther(scanned.text.substring(body.start(), body.end()), body.id());
        }
        learnSpelt(body, false, scanned, knowledge);
        learnSpelt(body, true, scanned, knowledge);
        learnBracketed(body, scanned, knowledge);
        if (body.rule().equals("body-leading") && isOwn(body.first() + 1, scanned)) {
            knowledge.learnShortUnlessOther(scanned.tokens.word(body.first() + 1), body.id());
        }
        if (scanned.tokens.is(body.last(), Cue.LEGAL_FORM) && body.last() - body.first() > 1) {
            knowledge.learnShortUnlessOther(
                    scanned.text.substring(body.start(), scanned.tokens.end(beforeLegal(body, scanned))), body.id());
        }
        if (actor.isFirm() && isOwn(body.first(), scanned)) {
            knowledge.learnShortUnlessOther(scanned.tokens.word(body.first()), body.id());
        }
        if (actor.is(ActorType.COP) && scanned.tokens.isWord(body.last(), "Department")) {
            knowledge.learnShortUnlessOther(
                    scanned.text.substring(body.start(), scanned.tokens.end(body.last() - 1)), body.id());
        }
    }

    private static int beforeLegal(UnlistedBodies.Found body, ScannedText scanned) {
        int last = body.last();
        while (last > body.first() && scanned.tokens.is(last, Cue.LEGAL_FORM)) {
            last--;
        }
        return last;
    }

    private static void learnSpelt(
            UnlistedBodies.Found body, boolean small, ScannedText scanned, KnowledgeBuilder knowledge) {
        String spelt = spelt(body.first(), body.last(), small, scanned);
        if (spelt.length() >= SHORTEST_INITIALS) {
            knowledge.learnShortUnlessOther(spelt, body.id());
        }
    }

    /** The first letters of the words of a name as capitals, those of its small words only if asked for. */
    private static String spelt(int first, int last, boolean small, ScannedText scanned) {
        StringBuilder spelt = new StringBuilder();
        for (int word = first; word <= last; word++) {
            boolean capital = scanned.tokens.isCapital(word) && !scanned.tokens.is(word, Cue.LEGAL_FORM);
            if (capital || (small && scanned.tokens.isWord(word, "of"))) {
                spelt.append(Character.toUpperCase(scanned.text.charAt(scanned.tokens.start(word))));
            }
        }
        return spelt.toString();
    }

    /** Learns initials or another name in brackets: "University of Norvik, Orra (UNO)", "Norvik Church (Orra Path)". */
    private static void learnBracketed(UnlistedBodies.Found body, ScannedText scanned, KnowledgeBuilder knowledge) {
        int end = Initials.endOfTail(body.last(), scanned);
        int initials = end > body.last() ? Initials.behind(end, scanned) : -1;
        if (initials >= 0 && Initials.fit(body.first(), end, initials, scanned)) {
            knowledge.learnShort(scanned.tokens.word(initials), body.id());
        }
        int last = Initials.lastOfNameBehind(body.last(), scanned);
        if (last > body.last()) {
            knowledge.learnShortUnlessOther(
                    scanned.text.substring(scanned.tokens.start(body.last() + 1), scanned.tokens.end(last)), body.id());
        }
    }

    /**
     * Whether the first word of a company's name can stand for the company: it is no place, no first name and no common
     * word.
     */
    private static boolean isOwn(int word, ScannedText scanned) {
        return scanned.tokens.end(word) - scanned.tokens.start(word) >= SHORTEST
                && scanned.tokens.isCapital(word)
                && scanned.hitFrom(word) == null
                && !scanned.around.isApostropheAfter(word)
                && !scanned.tokens.is(word, Cue.GIVEN)
                && !scanned.tokens.is(word, Cue.FAMILY)
                && !scanned.tokens.is(word, Cue.COMMON)
                && !scanned.tokens.is(word, Cue.PLAIN)
                && !scanned.tokens.is(word, Cue.BRIDGE)
                && !scanned.tokens.is(word, Cue.PARTICLE)
                && !scanned.tokens.is(word, Cue.BUSINESS)
                && !scanned.tokens.is(word, Cue.OFFICE)
                && !scanned.tokens.is(word, Cue.PERSON)
                && !scanned.tokens.is(word, Cue.ENDING)
                && !scanned.tokens.is(word, Cue.WEAK_ENDING);
    }

    /** Adds the mentions by short forms, except on words that already belong to an actor. */
    public void addTo(List<Mention> mentions) {
        if (knowledge.shorts().isEmpty()) {
            return;
        }
        for (int word = 0; word < tokens.count(); word++) {
            if (tokens.isCapital(word) && coverage.actorAt(word) == null) {
                word = look(word, mentions);
            }
        }
    }

    private int look(int word, List<Mention> mentions) {
        int found = -1;
        String id = null;
        for (int last = word; last < word + KnowledgeBuilder.LONGEST_SHORT && tokens.isWord(last); last++) {
            String named = knowledge.shortOf(scanned.text.substring(tokens.start(word), tokens.end(last)));
            if (named != null) {
                found = last;
                id = named;
            }
            if (!around.isSpaceAfter(last) || !tokens.isCapital(last + 1)) {
                break;
            }
        }
        if (id == null || coverage.hasActor(word, found)) {
            return word;
        }
        Subject actor = gazetteer.actor(id);
        int start = tokens.start(word);
        int end = tokens.end(found);
        if (isPartOfMore(word, found)) {
            trace.rejected(actor, start, end, "longer-name");
            return found;
        }
        trace.accepted(actor, start, end, gazetteer.isInitials(id) ? "initials" : "explained");
        Via via = found > word && isWhole(word, found, id) ? Via.NAME : Via.ACRONYM;
        Mention mention = Mention.of(actor, null, via, scanned.text, start, end);
        mentions.add(mention);
        coverage.add(mention);
        return found;
    }

    /** Whether the words are the whole name that an id was made of. */
    private boolean isWhole(int first, int last, String id) {
        String words = CharFolding.fold(scanned.text.substring(tokens.start(first), tokens.end(last)));
        String name = words.replace(".", "").replace(' ', '-');
        return id.equals(name) || id.startsWith(name + "--");
    }

    /** Whether the only word opens a sentence of a text that has it in small letters, too. */
    private boolean isPlainHere(int first, int last) {
        return first == last
                && around.isFirst(first)
                && scanned.text.contains(" " + tokens.word(first).toLowerCase(Locale.ROOT) + " ");
    }

    /** Whether the words are part of a longer name: "Norvik Street", "Jane Norvik". */
    private boolean isPartOfMore(int first, int last) {
        if (tokens.isAllCapitals(first)) {
            return false;
        }
        boolean behind = around.isSpaceAfter(last)
                && tokens.isCapital(last + 1)
                && !tokens.is(last + 1, Cue.PLAIN)
                && !tokens.is(last + 1, Cue.OFFICE)
                && !tokens.is(last + 1, Cue.SAYING);
        boolean before =
                around.isSpaceAfter(first - 1) && tokens.is(first - 1, Cue.GIVEN) && tokens.isCapital(first - 1);
        return before || isPlainHere(first, last) || (behind && !around.isTitleCase(first));
    }
}
