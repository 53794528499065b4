package io.newswire.streams.matching.bodies;

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
import org.jspecify.annotations.Nullable;

/**
 * Short forms of bodies: initials in brackets, initials of the words of the name, the name without its legal form
 * ("Norvik" for "Norvik Drilling Ltd"). Once the article has used the full name, its short forms count.
 */
public final class ShortForms {

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

    /** Learns the initials in brackets after an actor's name, and the short forms that the name of a body makes. */
    public static void learnExplained(
            Subject actor, int first, int last, ScannedText scanned, KnowledgeBuilder knowledge) {
        if (actor.isPerson()) {
            return;
        }
        int initials = Initials.behind(last, scanned);
        if (initials >= 0 && Initials.fit(first, last, initials, scanned)) {
            knowledge.learnShort(scanned.tokens.word(initials), actor.id());
        } else if (first < last) {
            ListedShortForms.learn(actor, first, last, scanned, knowledge);
        }
    }

    /** The id that the article has given to the words of a body's name, with its legal form or not; null if none. */
    public static @Nullable String known(UnlistedBodies.Found body, ScannedText scanned, KnowledgeBuilder knowledge) {
        if (knowledge.shorts().isEmpty()) {
            return null;
        }
        String known = knowledge.shortOf(scanned.text.substring(body.start(), body.end()));
        int last = body.last();
        if (known == null && scanned.tokens.is(last, Cue.LEGAL_FORM) && last - body.first() > 1) {
            return knowledge.shortOf(scanned.text.substring(body.start(), scanned.tokens.end(last - 1)));
        }
        return known;
    }

    /** Learns the short forms of a body that no file lists. */
    public static void learn(
            UnlistedBodies.Found body, Subject actor, ScannedText scanned, KnowledgeBuilder knowledge) {
        new UnlistedShortForms(body, actor, scanned, knowledge).learn();
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
            if (!around.isSpaceAfter(last) || !(tokens.isCapital(last + 1) || isLink(last + 1))) {
                break;
            }
        }
        if (id == null || coverage.hasActor(word, found) || isOther(word, found)) {
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

    /** "Hands for Mercy": whether a word in small letters joins the words of a name. */
    private boolean isLink(int word) {
        return around.isLink(word, "of") || around.isLink(word, "for") || around.isLink(word, "against");
    }

    /** Whether a noun is not that of the body named before: without "the", or with more behind it: "the Bank of". */
    private boolean isOther(int first, int last) {
        if (first < last || !tokens.is(first, Cue.SHORT_NOUN)) {
            return false;
        }
        int next = last + 1;
        return !around.isArticle(first - 1)
                || around.isTitleCase(first)
                || around.isLink(next, "of")
                || around.isLink(next, "for")
                || around.isLink(next, "on");
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
