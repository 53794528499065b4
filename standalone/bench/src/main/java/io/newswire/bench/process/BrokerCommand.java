package io.newswire.bench.process;

import io.newswire.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a broker in this process until its standard input ends. First prints its address. */
@Command(name = "broker", hidden = true, description = "The broker of the bench, in a process of its own.")
public final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data-dir", required = true)
    private Path dataDir = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dataDir, 0)) {
            ParentProcess.tell(spec, broker.bootstrapServers());
            ParentProcess.awaitEnd();
        }
        return 0;
    }
}
