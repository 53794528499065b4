package io.newswire.standalone.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key for 127.0.0.1, made when it is asked for, and its certificate, which signs itself.
 *
 * @param store both, as PKCS #12
 */
public record SelfSignedKey(Path store) {
    public static final String PASSWORD = "changeit";
    private static final String ALIAS = "broker";

    /** Makes one; the folder holds its files. */
    public static SelfSignedKey create(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command()
                .addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=broker", "-ext"));
        keytool.command().addAll(List.of("san=ip:127.0.0.1", "-keystore", store.toString(), "-storepass", PASSWORD));
        Process running = keytool.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!running.waitFor(60, TimeUnit.SECONDS) || running.exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
        return new SelfSignedKey(store);
    }

    /** The certificate alone, as PEM; clients trust it. */
    public Path certificatePem() throws IOException, GeneralSecurityException {
        return Files.writeString(store.resolveSibling("certificate.pem"), certificate());
    }

    /** Private key and certificate, as PEM; brokers show it. */
    public Path keyPem() throws IOException, GeneralSecurityException {
        String key =
                pem("PRIVATE KEY", open().getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        return Files.writeString(store.resolveSibling("key.pem"), key + certificate());
    }

    private String certificate() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", open().getCertificate(ALIAS).getEncoded());
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }
}
