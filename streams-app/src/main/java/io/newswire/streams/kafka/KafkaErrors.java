package io.newswire.streams.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Words for Kafka's exceptions: one line with the cause that a user can act upon. */
public final class KafkaErrors {
    /** What a TLS library says, and what that means to whoever set up the client. */
    private record TlsCause(String said, String meaning) {}

    private static final String NOT_FOR_THIS_ADDRESS = "the broker's certificate is for other names than this address";
    private static final String ASKS_FOR_ONE =
            "the broker asks for a certificate of the client that it trusts; set ssl.keystore.location";
    private static final String NO_VERSION = "no TLS version that both sides use; check ssl.enabled.protocols";

    private static final List<TlsCause> TLS_CAUSES = List.of(
            new TlsCause(
                    "unable to find valid certification path",
                    "this client trusts no authority that signed the broker's certificate; set ssl.truststore.location,"
                            + " of a PEM file ssl.truststore.type=PEM too"),
            new TlsCause("No subject alternative", NOT_FOR_THIS_ADDRESS),
            new TlsCause("No name matching", NOT_FOR_THIS_ADDRESS),
            new TlsCause("bad_certificate", ASKS_FOR_ONE),
            new TlsCause("certificate_required", ASKS_FOR_ONE),
            new TlsCause("protocol_version", NO_VERSION),
            new TlsCause("No appropriate protocol", NO_VERSION));

    private static final Duration PROBE = Duration.ofMillis(500);

    private KafkaErrors() {}

    /** The exception that matters: the cause of a future's, and of a client that could not be built. */
    public static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null
                && (root instanceof ExecutionException || root.getClass() == KafkaException.class)) {
            root = root.getCause();
        }
        return root;
    }

    /** What happened and why, in one line, with the name of the exception. */
    public static String reason(Throwable thrown) {
        Throwable root = root(thrown);
        return root instanceof SslAuthenticationException ? tls(root) : line(root);
    }

    /** As {@link #reason}, of something that reads: a right that is missing is named. */
    public static String reasonOfReader(Throwable thrown) {
        return root(thrown) instanceof TopicAuthorizationException denied
                        && !denied.unauthorizedTopics().isEmpty()
                ? "missing right: Read on topic " + String.join(", ", new TreeSet<>(denied.unauthorizedTopics()))
                : reason(thrown);
    }

    /**
     * That nobody answered for so long, and what may be the matter where something listens there.
     *
     * @param properties of the client
     */
    public static String noBroker(Map<String, ?> properties, Duration timeout) {
        String address = String.valueOf(properties.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
        Object protocol = properties.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
        boolean usesTls =
                protocol != null && protocol.toString().toUpperCase(Locale.ROOT).endsWith("SSL");
        return "no Kafka broker answers at " + address + ", given up after " + timeout.toSeconds() + " s; "
                + hint(address, usesTls);
    }

    private static String hint(String addresses, boolean usesTls) {
        String first = addresses.replaceFirst(",.*", "").strip();
        try {
            int colon = first.lastIndexOf(':');
            String host = first.substring(first.lastIndexOf('/', colon) + 1, colon);
            int port = Integer.parseInt(first.substring(colon + 1));
            boolean speaksTls = speaksTls(host, port);
            if (speaksTls == usesTls) {
                return "something listens there: check its advertised.listeners and the client's security.protocol";
            }
            return speaksTls
                    ? "what listens there speaks TLS: set security.protocol=SSL or SASL_SSL"
                    : "what listens there does not speak TLS: check the port and security.protocol";
        } catch (UnknownHostException e) {
            return "there is no such host";
        } catch (IOException | IllegalArgumentException e) {
            return "nothing listens there";
        }
    }

    /** Whether a certificate is shown, trusted or not, to whoever begins a handshake. */
    private static boolean speaksTls(String host, int port) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), (int) PROBE.toMillis());
            plain.setSoTimeout((int) PROBE.toMillis());
            try (SSLSocket tls = (SSLSocket)
                    ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true)) {
                tls.startHandshake();
                return true;
            } catch (IOException e) {
                return e.getCause() instanceof CertificateException;
            }
        }
    }

    private static String tls(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        return TLS_CAUSES.stream()
                .filter(known -> said.contains(known.said()))
                .map(known -> "TLS handshake failed: " + known.meaning() + " (" + said + ")")
                .findFirst()
                .orElse("TLS handshake failed: " + said);
    }

    private static String line(Throwable thrown) {
        String name = thrown.getClass().getSimpleName().replaceFirst("Exception$", "");
        String message = thrown.getMessage();
        return message == null ? name : message.replaceAll("\\s+", " ") + " (" + name + ")";
    }
}
