package io.newswire.standalone.support;

import io.newswire.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

/**
 * A broker that asks its users for a password (SCRAM-SHA-512) over TLS, and lets them do what their ACLs allow. Whoever
 * comes by the other listener, which has neither, may do everything.
 */
public final class SecuredBroker implements AutoCloseable {
    private static final String PASSWORD = "secret";
    private static final AtomicInteger USERS = new AtomicInteger();

    private final Path folder;
    private final Path certificate;
    private final Map<String, Integer> ports;
    private final EmbeddedBroker broker;
    private final Admin admin;

    /**
     * What a user may do.
     *
     * @param isPrefix whether it is about every resource whose name begins with this one
     */
    public record Grant(ResourceType type, boolean isPrefix, String name, AclOperation operation) {
        AclBinding to(String user) {
            return new AclBinding(
                    new ResourcePattern(type, name, isPrefix ? PatternType.PREFIXED : PatternType.LITERAL),
                    new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
        }
    }

    private SecuredBroker(Path folder, Path certificate, Map<String, Integer> ports, EmbeddedBroker broker) {
        this.folder = folder;
        this.certificate = certificate;
        this.ports = ports;
        this.broker = broker;
        admin = Admin.create(Map.of("bootstrap.servers", plainAddress()));
    }

    public static SecuredBroker start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        SelfSignedKey key = SelfSignedKey.create(folder);
        Map<String, Integer> ports = new HashMap<>();
        for (String listener : List.of("PLAIN", "SECURED", "CONTROLLER")) {
            ports.put(listener, freePort());
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.get("CONTROLLER"));
        settings.put(
                "listeners",
                String.join(
                        ",",
                        ports.entrySet().stream()
                                .map(each -> each.getKey() + "://127.0.0.1:" + each.getValue())
                                .toList()));
        settings.put("listener.security.protocol.map", "PLAIN:PLAINTEXT,SECURED:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAIN");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.secured.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.location", key.keyPem().toString());
        return new SecuredBroker(
                folder, key.certificatePem(), ports, EmbeddedBroker.start(folder.resolve("data"), 0, settings));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** For users, by TLS and password. */
    public String address() {
        return "127.0.0.1:" + ports.get("SECURED");
    }

    /** For who may do everything. */
    public String plainAddress() {
        return "127.0.0.1:" + ports.get("PLAIN");
    }

    /** An admin client of who may do everything. */
    public Admin admin() {
        return admin;
    }

    /** Makes a user with these rights and no others, and returns the file with the properties of its clients. */
    public Path user(Collection<Grant> grants) throws IOException, InterruptedException, ExecutionException {
        String user = "user" + USERS.incrementAndGet();
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                .all()
                .get();
        List<AclBinding> bindings =
                new ArrayList<>(grants.stream().map(each -> each.to(user)).toList());
        // So that there is one to wait for; the broker hears of ACLs after it has heard of passwords.
        bindings.add(new Grant(ResourceType.TOPIC, false, "elsewhere", AclOperation.READ).to(user));
        admin.createAcls(bindings).all().get();
        AclBindingFilter ofUser = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter("User:" + user, null, AclOperation.ANY, AclPermissionType.ANY));
        Awaitility.await().until(() -> admin.describeAcls(ofUser).values().get().size() == bindings.size());
        return clientProperties(user, PASSWORD, true);
    }

    /** A user's file, with a password that may be wrong, and with or without trust in the broker's certificate. */
    public Path clientProperties(String user, String password, boolean trusts) throws IOException {
        String properties = "security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\n"
                + "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                + "\" password=\"" + password + "\";\n";
        String trust = "ssl.truststore.type=PEM\nssl.truststore.location=" + certificate + "\n";
        return Files.writeString(folder.resolve(user + ".properties"), trusts ? properties + trust : properties);
    }

    @Override
    public void close() throws IOException {
        admin.close();
        broker.close();
    }
}
