package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkJarTest {
    @TempDir
    Path folder;

    @Test
    void shouldNameTheCommandThatBuildsIt() {
        assertThatThrownBy(() -> new FlinkJar(folder.resolve("bench-flink.jar")).require("flink-panes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("flink-panes needs a jar of its own, built by: mvn -Dquick -Pflink -pl"
                        + " standalone/bench-flink -am package");
    }
}
