package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;

/** Where a paragraph names other bearers of a surname in full. */
final class Bearers {

    private final ScannedText scanned;
    private final Tokens tokens;
    private final List<Mention> mentions;

    Bearers(ScannedText scanned, List<Mention> mentions) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.mentions = mentions;
    }

    /** Where the last full name of another bearer of this surname starts before a word; -1 if there is none. */
    int otherBefore(int word, String id) {
        int length = tokens.end(word) - tokens.start(word);
        int last = -1;
        for (Mention mention : mentions) {
            boolean same = mention.via() == Via.NAME
                    && mention.is(ActorType.PER)
                    && !mention.id().equals(id)
                    && mention.end() <= tokens.start(word)
                    && mention.start() > last
                    && mention.end() - mention.start() > length
                    && scanned.text.regionMatches(mention.end() - length, scanned.text, tokens.start(word), length);
            last = same && !Character.isLetter(scanned.text.charAt(mention.end() - length - 1))
                    ? mention.start()
                    : last;
        }
        return last;
    }
}
