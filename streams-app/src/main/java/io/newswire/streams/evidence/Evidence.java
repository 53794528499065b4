package io.newswire.streams.evidence;

import java.util.List;

/**
 * The newest paragraphs that mention a subject.
 *
 * @param newest the positions, newest first
 * @param isTruncated whether the log has older ones that are not in this list
 */
public record Evidence(List<Place> newest, boolean isTruncated) {
    public static final Evidence NONE = new Evidence(List.of(), false);

    public Evidence {
        newest = List.copyOf(newest);
    }
}
