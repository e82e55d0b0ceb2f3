package dev.deckhand.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The certificate of local mode. Made once for all tests: keytool takes a second each time. */
@Timeout(120)
class LocalCertificateTest {
  @TempDir static Path home;

  private static LocalCertificate certificate() throws IOException {
    return LocalCertificate.in(home.resolve("tls"), Clock.systemUTC());
  }

  @Test
  void itIsMadeOnceAndKeptClosed() throws IOException {
    LocalCertificate first = certificate();
    byte[] made = Files.readAllBytes(first.keyStore());
    LocalCertificate again = certificate();

    assertThat(again.fresh()).isFalse();
    assertThat(Files.readAllBytes(again.keyStore())).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("tls"))))
        .isEqualTo("rwx------");
    assertThat(first.toString()).doesNotContain(first.password());
    try (var left = Files.list(home.resolve("tls"))) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .as("the authority's key is gone")
          .containsExactlyInAnyOrder("authority.crt", "localhost.p12", "password");
    }
  }

  @Test
  void theAuthorityVouchesForThisOneCertificateAndNothingElseIsInIt() throws Exception {
    LocalCertificate certificate = certificate();
    KeyStore store = keyStore(certificate);
    X509Certificate leaf = (X509Certificate) store.getCertificate("deckhand");
    X509Certificate authority = authority(certificate);

    leaf.verify(authority.getPublicKey());
    assertThat(Collections.list(store.aliases()))
        .filteredOn(alias -> isKey(store, alias))
        .containsExactly("deckhand");
    assertThat(leaf.getBasicConstraints()).as("no authority itself").isEqualTo(-1);
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(leaf.getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(Duration.between(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant()))
        .isLessThanOrEqualTo(Duration.ofDays(825));
  }

  @Test
  void browsersThatTrustTheAuthorityConnectToLocalhostAlone() throws Exception {
    assertThat(handshake("localhost")).isEqualTo("TLSv1.3");
    assertThatThrownBy(() -> handshake("deckhand.example.com"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void oneThatEndsSoonOrIsBrokenIsMadeAnew(@TempDir Path other) throws IOException {
    Path folder = other.resolve("tls");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("localhost.p12"), "no key store");
    Files.writeString(folder.resolve("authority.crt"), "no certificate");
    assertThat(LocalCertificate.in(folder, Clock.systemUTC()).fresh()).isTrue();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(800));
    assertThat(LocalCertificate.in(folder, later).fresh()).isTrue();
  }

  @Test
  void eachSystemHasItsCommand() {
    Path file = Path.of("/home/me/.deckhand/tls/authority.crt");
    assertThat(TrustCommand.of("Windows 11", file).command()).startsWith("certutil -user");
    assertThat(TrustCommand.of("Mac OS X", file).command()).startsWith("security add-trusted-cert");
    assertThat(TrustCommand.of("Linux", file).command()).contains("nssdb");
    assertThat(TrustCommand.all(file)).allMatch(one -> one.command().contains(file.toString()));
  }

  /** Connects by an address and checks the certificate for a name, as a browser does. */
  private static String handshake(String name) throws Exception {
    LocalCertificate certificate = certificate();
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(keyStore(certificate), certificate.password().toCharArray());
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(keys.getKeyManagers(), null, null);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trusting(certificate).getTrustManagers(), null);
    InetAddress here = InetAddress.getLoopbackAddress();
    try (SSLServerSocket listening =
        (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0, 1, here)) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (var socket = listening.accept()) {
                  socket.getOutputStream().write("hi".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  // the client did not like what it saw
                }
              });
      try (Socket plain = new Socket(here, listening.getLocalPort());
          SSLSocket socket =
              (SSLSocket)
                  client
                      .getSocketFactory()
                      .createSocket(plain, name, listening.getLocalPort(), true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket.getSession().getProtocol();
      } finally {
        served.cancel(true);
      }
    }
  }

  private static TrustManagerFactory trusting(LocalCertificate certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", authority(certificate));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    return trust;
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (KeyStoreException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyStore keyStore(LocalCertificate certificate) throws Exception {
    try (InputStream in = Files.newInputStream(certificate.keyStore())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, certificate.password().toCharArray());
      return store;
    }
  }

  private static X509Certificate authority(LocalCertificate certificate) throws Exception {
    try (InputStream in = Files.newInputStream(certificate.authority())) {
      List<?> all = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      return (X509Certificate) all.getFirst();
    }
  }
}
