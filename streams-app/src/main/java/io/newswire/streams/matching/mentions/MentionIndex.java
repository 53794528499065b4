package io.newswire.streams.matching.mentions;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the mention that a word of a paragraph belongs to. Mentions can be added and removed. */
public final class MentionIndex {

    private final Tokens tokens;
    private final @Nullable Mention[] actors;
    private final @Nullable Mention[] countries;

    public MentionIndex(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        actors = new Mention[tokens.count()];
        countries = new Mention[tokens.count()];
        mentions.forEach(this::add);
    }

    public void add(Mention mention) {
        fill(mention, mention);
    }

    public void remove(Mention mention) {
        fill(mention, null);
    }

    private void fill(Mention span, @Nullable Mention value) {
        @Nullable Mention[] at = span.kind() == Kind.ACTOR ? actors : countries;
        int last = tokens.wordAt(span.end() - 1);
        for (int word = tokens.wordAt(span.start()); word <= last; word++) {
            at[word] = value;
        }
    }

    /** The actor whose name contains a word, or null. */
    public @Nullable Mention actorAt(int word) {
        return tokens.isWord(word) ? actors[word] : null;
    }

    /** The country or place whose name contains a word, or null. */
    public @Nullable Mention countryAt(int word) {
        return tokens.isWord(word) ? countries[word] : null;
    }

    /** Whether a word is part of any mention. */
    public boolean isTaken(int word) {
        return tokens.isWord(word) && (actors[word] != null || countries[word] != null);
    }

    /** Whether any of these words is part of any mention. */
    public boolean isAnyTaken(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (isTaken(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of these words is part of the name of an actor. */
    public boolean hasActor(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (actors[word] != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person's name begins with a word. */
    public boolean isPersonFrom(int word) {
        Mention mention = actorAt(word);
        return mention != null && mention.is(ActorType.PER) && mention.start() == tokens.start(word);
    }

    /** Whether a person's name ends with a word. */
    public boolean isPersonTo(int word) {
        Mention mention = actorAt(word);
        return mention != null && mention.is(ActorType.PER) && tokens.wordAt(mention.end() - 1) == word;
    }
}
