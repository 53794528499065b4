package io.newswire.producer;

import picocli.CommandLine.IVersionProvider;

/** Says which build this is, from the manifest of the jar. */
final class ProducerVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProducerVersion.class.getPackage().getImplementationVersion();
        return new String[] {"producer " + (version == null ? "(not from a jar)" : version)};
    }
}
