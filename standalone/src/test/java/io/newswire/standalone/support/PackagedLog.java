package io.newswire.standalone.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.core.config.Configurator;

/** What newswire.jar would log to standard error meanwhile, by its own configuration and not by that of the tests. */
public final class PackagedLog implements AutoCloseable {
    private static final URI CONFIGURATION =
            Path.of("target", "classes", "log4j2.xml").toUri();

    private static final Pattern INFO = Pattern.compile("\\d\\d:\\d\\d:\\d\\d INFO .*");
    private static final Pattern OF_BROKER = Pattern.compile("\\[\\w+ (id|nodeId|brokerId|broker)=1\\b");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private PackagedLog() {}

    public static PackagedLog open() {
        PackagedLog log = new PackagedLog();
        System.setErr(new PrintStream(log.bytes, true, UTF_8));
        Configurator.reconfigure(CONFIGURATION);
        return log;
    }

    public String text() {
        return bytes.toString(UTF_8);
    }

    /** The lines that tell of trouble, but for those of the broker in this JVM, which a busy machine makes late. */
    public Stream<String> troubles() {
        return text().lines()
                .filter(line -> !INFO.matcher(line).matches()
                        && !OF_BROKER.matcher(line).find());
    }

    @Override
    public void close() {
        System.setErr(before);
        Configurator.reconfigure();
    }
}
