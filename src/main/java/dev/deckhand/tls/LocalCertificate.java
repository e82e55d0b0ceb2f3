package dev.deckhand.tls;

import dev.deckhand.database.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A certificate for localhost and its addresses, made with the JDK's keytool. It is signed by an
 * authority whose key is thrown away at once, so that whoever trusts that authority trusts this one
 * certificate and nothing that could be made later.
 *
 * @param keyStore PKCS #12 with the key and both certificates
 * @param password of the key store
 * @param authority the certificate to trust, PEM
 * @param fresh whether it was made just now, so that nobody trusts it yet
 */
public record LocalCertificate(Path keyStore, String password, Path authority, boolean fresh) {
  /** The setting that names the file of the authority to trust, while local mode uses one. */
  public static final String AUTHORITY_SETTING = "deckhand.local-authority";

  /** The longest that macOS accepts. */
  private static final int DAYS = 825;

  /** Made anew this long before it ends. */
  private static final Duration MARGIN = Duration.ofDays(30);

  private static final String ALIAS = "deckhand";
  private static final String NAMES = "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1";
  private static final String KEY_STORE = "localhost.p12";
  private static final String AUTHORITY = "authority.crt";
  private static final String PASSWORD = "password";

  @Override
  public String toString() {
    return "LocalCertificate[" + keyStore + "]";
  }

  /**
   * The certificate in a folder; it is made where there is none that still holds.
   *
   * @throws IOException when it can neither be read nor made; the message says what to do
   */
  public static LocalCertificate in(Path folder, Clock clock) throws IOException {
    PrivateFiles.folder(folder);
    String password = PrivateFiles.secret(folder.resolve(PASSWORD));
    Path keyStore = folder.resolve(KEY_STORE);
    Path authority = folder.resolve(AUTHORITY);
    boolean holds =
        Files.exists(keyStore) && Files.exists(authority) && holds(keyStore, password, clock);
    if (!holds) {
      make(folder, password);
    }
    return new LocalCertificate(keyStore, password, authority, !holds);
  }

  private static boolean holds(Path keyStore, String password, Clock clock) {
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      Instant later = clock.instant().plus(MARGIN);
      if (store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
        certificate.checkValidity(Date.from(later));
        return true;
      }
      return false;
    } catch (IOException | GeneralSecurityException e) {
      return false; // broken, of another password, or ending soon: a new one is made
    }
  }

  private static void make(Path folder, String password) throws IOException {
    Path work = Files.createTempDirectory(folder, "making");
    try {
      Keytool keytool = new Keytool(work, password);
      String days = String.valueOf(DAYS);
      keytool.run(
          "-genkeypair -alias ca -keystore ca.p12 -keyalg EC -groupname secp256r1 -validity",
          days,
          "-dname",
          "CN=Deckhand on this computer",
          "-ext bc:c=ca:true,pathlen:0 -ext ku:c=keyCertSign");
      keytool.run(
          "-genkeypair -alias " + ALIAS + " -keystore " + KEY_STORE + " -keyalg EC",
          "-groupname secp256r1 -validity",
          days,
          "-dname",
          "CN=localhost");
      keytool.run("-certreq -alias " + ALIAS + " -keystore " + KEY_STORE + " -file request.pem");
      keytool.run(
          "-gencert -rfc -alias ca -keystore ca.p12 -infile request.pem -outfile leaf.crt",
          "-validity",
          days,
          "-ext " + NAMES + " -ext eku=serverAuth -ext ku:c=digitalSignature");
      keytool.run("-exportcert -rfc -alias ca -keystore ca.p12 -file " + AUTHORITY);
      keytool.run("-importcert -noprompt -alias ca -keystore " + KEY_STORE + " -file " + AUTHORITY);
      keytool.run(
          "-importcert -noprompt -alias " + ALIAS + " -keystore " + KEY_STORE + " -file leaf.crt");
      for (String made : List.of(AUTHORITY, KEY_STORE)) {
        Files.move(work.resolve(made), folder.resolve(made), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      PrivateFiles.deleteTree(work);
    }
  }
}
