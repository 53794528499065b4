package io.newswire.standalone.broker;

import java.io.IOException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/** Says that another program listens on the requested port; the message is written for the user. */
public final class PortTakenException extends IOException implements IExitCodeGenerator {
    private final int port;

    public PortTakenException(int port, Throwable cause) {
        super("port " + port + " is taken", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }

    @Override
    public int getExitCode() {
        return ExitCode.USAGE;
    }
}
