package io.newswire.streams.reference;

import java.util.List;

/** The text of one paragraph and its mentions: by start, then the longer first, then the actor before the country. */
public record ExpectedParagraph(String text, List<ExpectedMention> mentions) {

    public ExpectedParagraph {
        mentions = List.copyOf(mentions);
    }
}
