package io.newswire.streams.cli;

import io.newswire.streams.printing.Printable;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command says on standard error, beside the log. With {@code LOG_FORMAT=json} it becomes an event of the log, so
 * that every line there is JSON.
 */
final class ErrorLines {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorLines.class);
    private static final boolean IS_JSON = "json".equals(System.getenv("LOG_FORMAT"));

    private ErrorLines() {}

    /** Says what went wrong. */
    static void print(PrintWriter err, String line) {
        if (IS_JSON) {
            LOG.error("{}", line);
        } else {
            err.println(Printable.line(line));
            err.flush();
        }
    }

    /** Says something that needs nobody to act. */
    static void note(PrintWriter err, String line) {
        if (IS_JSON) {
            LOG.info("{}", line);
        } else {
            err.println(Printable.line(line));
            err.flush();
        }
    }

    /** Whether a fault of ours was told with its stack trace; if not, somebody else has to. */
    static boolean tells(Exception fault) {
        if (IS_JSON) {
            LOG.error("a fault of this program", fault);
        }
        return IS_JSON;
    }
}
