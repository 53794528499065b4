package io.newswire.standalone;

import io.newswire.standalone.aggregates.TopicUnavailableException;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells in one line why a command failed; where the fault is ours, the log has the rest. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + failure.getMessage());
        command.getErr().flush();
        if (!isExpected(failure)) {
            LOG.error("{} failed unexpectedly", name, failure);
        }
        return ExitCode.SOFTWARE;
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof TopicUnavailableException
                || failure instanceof IOException
                || failure instanceof KafkaException;
    }
}
