package org.haltwire.centre.calls.stir;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Authorities, signers and a web server for their certificates, made with the JDK's keytool in a
/// folder.
final class TestingSigners implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;
  private final HttpsServer server;

  /// Makes `root` and `stranger`, which are authorities, and a server that serves the folder's
  /// `.pem` files as localhost, under `root` as well.
  TestingSigners(Path folder) throws IOException, GeneralSecurityException {
    this.folder = folder;
    for (String authority : List.of("root", "stranger")) {
      keytool(
          "-genkeypair",
          "-alias",
          authority,
          "-keyalg",
          "EC",
          "-groupname",
          "secp256r1",
          "-dname",
          "CN=" + authority,
          "-ext",
          "bc:c",
          "-validity",
          "30",
          "-keystore",
          store(authority));
      keytool(
          "-exportcert",
          "-rfc",
          "-alias",
          authority,
          "-keystore",
          store(authority),
          "-file",
          file(authority + "-ca.pem"));
    }
    signer("web", "root", "secp256r1", "-1d", "-ext", "san=dns:localhost");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls()));
    server.createContext(
        "/",
        exchange -> {
          Path wanted = folder.resolve(exchange.getRequestURI().getPath().substring(1));
          boolean there = wanted.toString().endsWith(".pem") && Files.exists(wanted);
          byte[] body = there ? Files.readAllBytes(wanted) : new byte[0];
          exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    // Sends the beginning, and then nothing.
    server.createContext(
        "/slow.pem",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('-');
          exchange.getResponseBody().flush();
        });
    server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /// Makes a signer and its certificate by an authority, valid for two days.
  ///
  /// @param from when that begins, as keytool says it, such as `-1d`
  void signer(String name, String authority, String curve, String from, String... more)
      throws IOException {
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-groupname",
        curve,
        "-dname",
        "CN=" + name,
        "-keystore",
        store(name));
    keytool("-certreq", "-alias", name, "-keystore", store(name), "-file", file(name + ".csr"));
    List<String> sign =
        new ArrayList<>(
            List.of(
                "-gencert",
                "-rfc",
                "-alias",
                authority,
                "-keystore",
                store(authority),
                "-infile",
                file(name + ".csr"),
                "-outfile",
                file(name + ".pem"),
                "-validity",
                "2",
                "-startdate",
                from));
    sign.addAll(List.of(more));
    keytool(sign.toArray(String[]::new));
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }

  /// Where the certificate of a signer is.
  String address(String name) {
    return "https://localhost:%d/%s.pem".formatted(server.getAddress().getPort(), name);
  }

  /// The file with a signer's key, as other programs read it.
  Path key(String name) throws IOException, GeneralSecurityException {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret(name).getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return Files.writeString(folder.resolve(name + ".key"), pem);
  }

  /// A token of a signer with any claims, whole as an Identity header has it.
  String identity(String name, String header, String payload) throws GeneralSecurityException {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String signed =
        base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
    es256.initSign(secret(name));
    es256.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + base64.encodeToString(es256.sign());
  }

  private PrivateKey secret(String name) throws GeneralSecurityException {
    return (PrivateKey) keys(name).getKey(name, PASSWORD);
  }

  private KeyStore keys(String name) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(Path.of(store(name)))) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD);
      return keys;
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private SSLContext tls() throws GeneralSecurityException, IOException {
    KeyStore keys = keys("web");
    keys.setKeyEntry(
        "web",
        secret("web"),
        PASSWORD,
        Trust.certificates(Files.readAllBytes(folder.resolve("web.pem")))
            .toArray(java.security.cert.Certificate[]::new));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private String store(String name) {
    return file(name + ".p12");
  }

  private static void keytool(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("-storepass", new String(PASSWORD), "-storetype", "PKCS12"));
    run(command);
  }

  /// What a program says; fails where it does.
  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("Expected " + command + " to do its work, but: " + said);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return said.strip();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
