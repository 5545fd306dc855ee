package org.haltwire.centre.participants;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A key with its certificate, made by the JDK's own program.
record TestingStore(Path file, String name, X509Certificate certificate) {

  static final String PASSWORD = "only-for-tests";

  static TestingStore make(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve(name + ".p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (made.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return new TestingStore(file, name, (X509Certificate) load(file).getCertificate(name));
  }

  /// A store that trusts this one and another.
  Path trust(TestingStore another) {
    Path trust = file.resolveSibling("trust.p12");
    try (OutputStream out = Files.newOutputStream(trust)) {
      KeyStore store = trusting(this, another);
      store.store(out, PASSWORD.toCharArray());
      return trust;
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Somebody who shows this certificate.
  HttpClient client(TestingStore server) throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load(file), PASSWORD.toCharArray());
    return client(server, keys.getKeyManagers());
  }

  /// Somebody who shows none.
  static HttpClient stranger(TestingStore server) throws IOException, GeneralSecurityException {
    return client(server, new KeyManager[0]);
  }

  private static HttpClient client(TestingStore server, KeyManager[] keys)
      throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusting(server));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static KeyStore trusting(TestingStore... stores)
      throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    for (TestingStore one : stores) {
      trust.setCertificateEntry(one.name(), one.certificate());
    }
    return trust;
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
