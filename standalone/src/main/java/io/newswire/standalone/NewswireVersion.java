package io.newswire.standalone;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the version of the jar and that of the Kafka in it. */
final class NewswireVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = NewswireVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "newswire " + (version == null ? "(not packaged)" : version) + ", Apache Kafka "
                    + AppInfoParser.getVersion()
        };
    }
}
