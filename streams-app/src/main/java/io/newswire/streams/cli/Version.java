package io.newswire.streams.cli;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that the build wrote into the jar, and that of Kafka's clients. */
public final class Version implements IVersionProvider {
    public String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Newswire " + number() + ", Apache Kafka " + AppInfoParser.getVersion()};
    }
}
