package io.newswire.streams.reference;

/**
 * One mention as a person wrote it down: {@code text} is the surface, and stands at {@code start} (UTF-16, end
 * exclusive) in the text of its paragraph.
 */
public record ExpectedMention(String kind, String id, String via, String text, int start, int end) {

    public ReferenceMention toReference() {
        return new ReferenceMention(kind, id, start, end);
    }
}
