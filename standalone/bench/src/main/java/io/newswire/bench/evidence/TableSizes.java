package io.newswire.bench.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What fitted into the tables of a process.
 *
 * @param subjects with aggregates
 * @param evidenceSubjects with positions of paragraphs
 * @param heapBytes of the tables, after a collection
 */
record TableSizes(int subjects, int aggregates, int articles, int evidenceSubjects, long heapBytes) {
    private static final JsonMapper JSON = new JsonMapper();

    String toJson() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    /** Parses the JSON that {@link #toJson} wrote. */
    static TableSizes parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, TableSizes.class);
    }
}
