package io.newswire.streams.evidence;

import java.util.List;

/**
 * The newest paragraphs that mention a subject.
 *
 * @param newest the newest first
 * @param isTruncated whether older ones lie in the log that are not among these
 */
public record Evidence(List<Place> newest, boolean isTruncated) {
    public static final Evidence NONE = new Evidence(List.of(), false);

    public Evidence {
        newest = List.copyOf(newest);
    }
}
