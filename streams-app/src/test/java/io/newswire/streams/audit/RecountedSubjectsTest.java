package io.newswire.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecountedSubjectsTest {
    private static final int MORE_THAN_FIT_INTO_MEMORY = 150_000;

    private final DiskTables tables = new DiskTables();
    private final RecountedSubjects subjects = new RecountedSubjects(tables);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void shouldAddUpWhatWasWrittenAtDifferentTimes() {
        // Given
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MORE_THAN_FIT_INTO_MEMORY; i++) {
                subjects.add("actor:" + i, 600_000, 1 + i, round == 0);
            }
        }
        subjects.markUncertain("actor:7");
        // When
        List<String> rows = rows();
        // Then
        assertThat(rows.stream().map(row -> row.split("[ ?]", -1)[0]).toList())
                .hasSize(MORE_THAN_FIT_INTO_MEMORY)
                .isSorted();
        assertThat(rows)
                .contains("actor:0 600000: 2 2 1", "actor:149999 600000: 300000 2 1", "actor:7? 600000: 16 2 1");
    }

    @Test
    void shouldDropPanesThatStartBeforeATime() {
        // Given
        subjects.add("actor:a", -300_000, 1, true);
        subjects.add("actor:a", 300_000, 2, true);
        subjects.add("actor:b", -300_000, 3, true);
        // When
        subjects.dropBefore(0);
        // Then
        assertThat(rows()).containsExactly("actor:a 300000: 2 1 1");
    }

    private List<String> rows() {
        List<String> found = new ArrayList<>();
        try (RecountedSubjects.Rows rows = subjects.rows()) {
            for (RecountedSubjects.Counted each = rows.next(); each != null; each = rows.next()) {
                StringBuilder line = new StringBuilder(new String(each.subject(), StandardCharsets.UTF_8));
                line.append(each.isUncertain() ? "?" : "");
                each.panes()
                        .forEach((pane, mentions, paragraphs, articles) ->
                                line.append(" " + pane + ": " + mentions + " " + paragraphs + " " + articles));
                found.add(line.toString());
            }
        }
        return found;
    }
}
