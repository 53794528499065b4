package io.newswire.producer.cli;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that the build wrote into the jar, and that of Kafka's clients. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Newswire " + (version == null ? "(development)" : version) + ", Apache Kafka " + AppInfoParser.getVersion()
        };
    }
}
