package io.newswire.streams.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** Words for Kafka's exceptions: one line with the cause that a user can act upon. */
public final class KafkaErrors {
    /** What a TLS library says, and what that means to whoever set up the client. */
    private record TlsCause(String said, String meaning) {}

    private static final List<TlsCause> TLS_CAUSES = List.of(
            new TlsCause(
                    "unable to find valid certification path",
                    "this client trusts no authority that signed the broker's certificate; name it by"
                            + " ssl.truststore.location (of a PEM file with ssl.truststore.type=PEM)"),
            new TlsCause(
                    "unsupported or unrecognized SSL message",
                    "the broker does not speak TLS at this port; check security.protocol"),
            new TlsCause("No subject alternative", "the broker's certificate is not for this address"),
            new TlsCause("No name matching", "the broker's certificate is not for this address"),
            new TlsCause("bad_certificate", "the broker refuses the client's certificate; check ssl.keystore.location"),
            new TlsCause(
                    "certificate_required", "the broker asks for the client's certificate; set ssl.keystore.location"),
            new TlsCause("protocol_version", "client and broker have no TLS version in common; check ssl.protocol"));

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

    /** That nobody answered at an address for so long, and what may be the matter where something listens there. */
    public static String noBroker(String address, Duration timeout) {
        return "no Kafka broker answers at " + address + ", given up after " + timeout.toSeconds() + " s"
                + hint(address);
    }

    private static String hint(String addresses) {
        String first = addresses.replaceFirst(",.*", "").strip();
        try (Socket socket = new Socket()) {
            int colon = first.lastIndexOf(':');
            String host = first.substring(first.lastIndexOf('/', colon) + 1, colon);
            int port = Integer.parseInt(first.substring(colon + 1));
            socket.connect(new InetSocketAddress(host, port), (int) PROBE.toMillis());
            return "; something listens there: check its advertised.listeners and the client's security.protocol";
        } catch (UnknownHostException e) {
            return "; there is no such host";
        } catch (IOException | IllegalArgumentException e) {
            return "; nothing listens there";
        }
    }

    private static String tls(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = line(cause);
        return "TLS handshake failed: "
                + TLS_CAUSES.stream()
                        .filter(known -> said.toLowerCase(Locale.ROOT)
                                .contains(known.said().toLowerCase(Locale.ROOT)))
                        .map(known -> known.meaning() + ": ")
                        .findFirst()
                        .orElse("")
                + said;
    }

    private static String line(Throwable thrown) {
        String name = thrown.getClass().getSimpleName().replaceFirst("Exception$", "");
        String message = thrown.getMessage();
        return message == null ? name : message.replaceAll("\\s+", " ") + " (" + name + ")";
    }
}
