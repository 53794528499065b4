package io.newswire.streams.topology;

import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * What the aggregates of the subjects of one task begin with. To look up the names and to encode them costs about as much
 * as the rest of an aggregate. So while the task has {@value #MOST_KEPT} subjects at most, each keeps its own, in about
 * 4 MB; of a subject that comes later it is made anew each time.
 */
final class SubjectJson {
    static final int MOST_KEPT = 32_768;

    private final Function<SubjectKey, SubjectLabel> labels;
    private final IntSupplier subjects;

    /**
     * Makes them from labels.
     *
     * @param subjects how many the task has
     */
    SubjectJson(Function<SubjectKey, SubjectLabel> labels, IntSupplier subjects) {
        this.labels = labels;
        this.subjects = subjects;
    }

    byte[] of(SubjectKey key) {
        return labels.apply(key).toJson();
    }

    boolean mayBeKept() {
        return subjects.getAsInt() <= MOST_KEPT;
    }
}
