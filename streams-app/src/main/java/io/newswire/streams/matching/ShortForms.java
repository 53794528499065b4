package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.gazetteer.Via;
import java.util.List;
import java.util.Set;

/**
 * Short forms that an article gives its bodies: initials in brackets, initials that spell the name, the name without its
 * legal form ("Norvik" of "Norvik Drilling Ltd"). They count from then on.
 */
final class ShortForms {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_INITIALS = 3;
    private static final Set<String> FIRMS = Set.of("BUS", "MED");

    private final Gazetteer gazetteer;
    private final Scan scan;
    private final Memory memory;
    private final Coverage coverage;
    private final Trace trace;

    ShortForms(Gazetteer gazetteer, Scene scene, Coverage coverage, Trace trace) {
        this.gazetteer = gazetteer;
        this.scan = scene.scan;
        this.memory = scene.memory;
        this.coverage = coverage;
        this.trace = trace;
    }

    /** Learns the initials in brackets behind an actor that words name. */
    static void learnExplained(Subject actor, int first, int last, Scan scan, Memory memory) {
        int initials = Initials.behind(last, scan);
        if (initials >= 0 && !actor.isPerson() && Initials.fit(first, last, initials, scan)) {
            memory.learnShort(scan.word(initials), actor.id());
        }
    }

    /** Learns the short forms of a body that no file lists. */
    static void learn(UnlistedBodies.Found body, String type, Scan scan, Memory memory) {
        int initials = Initials.behind(body.last(), scan);
        if (initials >= 0 && Initials.fit(body.first(), body.last(), initials, scan)) {
            memory.learnShort(scan.word(initials), body.id());
        }
        String spelt = spelt(body, scan);
        if (spelt.length() >= SHORTEST_INITIALS) {
            memory.learnShortUnlessOther(spelt, body.id());
        }
        if (scan.is(body.last(), Cue.LEGAL_FORM) && body.last() - body.first() > 1) {
            memory.learnShortUnlessOther(
                    scan.text.substring(body.start(), scan.end(beforeLegal(body, scan))), body.id());
        }
        if (FIRMS.contains(type) && isOwn(body.first(), scan)) {
            memory.learnShortUnlessOther(scan.word(body.first()), body.id());
        }
        if (type.equals("COP") && scan.isWord(body.last(), "Department")) {
            memory.learnShortUnlessOther(scan.text.substring(body.start(), scan.end(body.last() - 1)), body.id());
        }
    }

    private static int beforeLegal(UnlistedBodies.Found body, Scan scan) {
        int last = body.last();
        while (last > body.first() && scan.is(last, Cue.LEGAL_FORM)) {
            last--;
        }
        return last;
    }

    private static String spelt(UnlistedBodies.Found body, Scan scan) {
        StringBuilder spelt = new StringBuilder();
        for (int word = body.first(); word <= body.last(); word++) {
            if (scan.isCapital(word) && !scan.is(word, Cue.LEGAL_FORM)) {
                spelt.append(scan.text.charAt(scan.start(word)));
            }
        }
        return spelt.toString();
    }

    /** Whether a company's first word stands for the company alone: it is no place, no first name and no common word. */
    private static boolean isOwn(int word, Scan scan) {
        return scan.end(word) - scan.start(word) >= SHORTEST
                && scan.isCapital(word)
                && scan.hitFrom(word) == null
                && !scan.isApostropheAfter(word)
                && !scan.is(word, Cue.GIVEN)
                && !scan.is(word, Cue.FAMILY)
                && !scan.is(word, Cue.COMMON)
                && !scan.is(word, Cue.PLAIN)
                && !scan.is(word, Cue.BRIDGE)
                && !scan.is(word, Cue.PARTICLE)
                && !scan.is(word, Cue.BUSINESS)
                && !scan.is(word, Cue.OFFICE)
                && !scan.is(word, Cue.PERSON)
                && !scan.is(word, Cue.ENDING)
                && !scan.is(word, Cue.WEAK_ENDING);
    }

    /** Adds what the paragraph says by short forms, where no other actor's name stands. */
    void addTo(List<Mention> mentions) {
        if (memory.shorts().isEmpty()) {
            return;
        }
        for (int word = 0; word < scan.count(); word++) {
            if (scan.isCapital(word) && coverage.actorAt(word) == null) {
                word = look(word, mentions);
            }
        }
    }

    private int look(int word, List<Mention> mentions) {
        int found = -1;
        String id = null;
        for (int last = word; last < word + Memory.LONGEST_SHORT && scan.isWord(last); last++) {
            String named = memory.shortOf(scan.text.substring(scan.start(word), scan.end(last)));
            if (named != null) {
                found = last;
                id = named;
            }
            if (!scan.isSpaceAfter(last) || !scan.isCapital(last + 1)) {
                break;
            }
        }
        if (id == null || coverage.hasActor(word, found)) {
            return word;
        }
        Subject actor = gazetteer.actor(id);
        int start = scan.start(word);
        int end = scan.end(found);
        if (isPartOfMore(word, found)) {
            trace.rejected(actor, start, end, "longer-name");
            return found;
        }
        trace.accepted(actor, start, end, "explained");
        Mention mention = Mention.of(actor, null, Via.ACRONYM, scan.text, start, end);
        mentions.add(mention);
        coverage.add(mention);
        return found;
    }

    /** Whether a short form is part of another name: "Norvik Street", "Jane Norvik". */
    private boolean isPartOfMore(int first, int last) {
        if (scan.isAllCapitals(first)) {
            return false;
        }
        boolean behind = scan.isSpaceAfter(last)
                && scan.isCapital(last + 1)
                && !scan.is(last + 1, Cue.PLAIN)
                && !scan.is(last + 1, Cue.OFFICE)
                && !scan.is(last + 1, Cue.SAYING);
        boolean before = scan.isSpaceAfter(first - 1) && scan.is(first - 1, Cue.GIVEN) && scan.isCapital(first - 1);
        return before || (behind && !scan.isTitleCase(first));
    }
}
