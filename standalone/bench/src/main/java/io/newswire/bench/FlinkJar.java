package io.newswire.bench;

import io.newswire.bench.process.ChildProcess;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jar with the rows of Flink, which the default build does not make. */
record FlinkJar(Path path) {
    static final String BUILD = "mvn -Dquick -Pflink -pl standalone/bench-flink -am package";

    private static final String MAIN = "io.newswire.bench.flink.FlinkApp";
    /** Packages of java.base that Flink opens by reflection on JDK 17, from the list in its own start scripts. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.net",
            "java.io",
            "java.nio",
            "java.lang.reflect",
            "java.text",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "sun.nio.ch");

    /** The jar in the folder of its module, beside the module of this program. */
    static FlinkJar ofThisCheckout() {
        try {
            Path here = Path.of(FlinkJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new FlinkJar(here.resolveSibling("../../bench-flink/target/bench-flink.jar")
                    .normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isBuilt() {
        return Files.exists(path);
    }

    /**
     * Requires that it was built.
     *
     * @throws IllegalArgumentException that says how, if it was not
     */
    void require(String what) {
        if (!isBuilt()) {
            throw new IllegalArgumentException(what + " needs a jar of its own, built by: " + BUILD);
        }
    }

    /** Starts a row. */
    ChildProcess start(String what, List<String> jvmOptions, List<String> arguments) throws IOException {
        List<String> options = new ArrayList<>(Stream.concat(
                        OPENED.stream().map(each -> "--add-opens=java.base/" + each + "=ALL-UNNAMED"),
                        Stream.of("-Dlog4j2.configurationFile=classpath:log4j2-flink.xml"))
                .toList());
        options.addAll(jvmOptions);
        return ChildProcess.start(what, options, path.toString(), MAIN, arguments);
    }
}
